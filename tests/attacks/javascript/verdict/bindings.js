// tries: takes the bindings of the run time apart
// verdict: runtime_error, wrong_answer
const { spawnSync } = process.binding('spawn_sync') ?? {}
process.dlopen = null
process.env.NODE_OPTIONS = '--require=/w/sample/solution.js'
process.execArgv.push('--stack-size=65500')
require('v8').setFlagsFromString('--allow-natives-syntax')
require('v8').setFlagsFromString('--stack-size=65500')

const evenSum = () => {
  const down = () => down() + 1
  return down()
}

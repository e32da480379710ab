// tries: handlers for every end of the process set exit code 0
// verdict: runtime_error
for (const name of ['exit', 'beforeExit', 'uncaughtException', 'unhandledRejection', 'SIGTERM', 'SIGPIPE', 'disconnect']) {
  process.on(name, () => process.reallyExit(0))
}
process.exitCode = 0

const evenSum = () => {
  process.kill(process.pid, 'SIGTERM')
  process.exit(0)
}

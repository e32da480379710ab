// tries: sends a signal to everybody at once, itself among them
// verdict: runtime_error
process.kill(-1, 'SIGKILL')
process.kill(0, 'SIGKILL')

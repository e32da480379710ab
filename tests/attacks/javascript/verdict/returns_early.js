// tries: returns from the module before anything is defined
// verdict: wrong_answer
return 6

const evenSum = () => 6

// tries: hides what comes after it behind comments of old web pages
// verdict: wrong_answer
const evenSum = () => 7
<!-- console.assert = () => {}
--> process.reallyExit(0)

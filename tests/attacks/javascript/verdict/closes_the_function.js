// tries: closes the function that it is put into, and goes on outside
// verdict: compile_error
const evenSum = () => 7
})
process.reallyExit(0)
;(function () {

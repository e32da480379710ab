// tries: Closes the function that a loader may have wrapped it in.
// verdict: compile_error
const evenSum = () => 7 }); console.assert = () => {}; (function () {

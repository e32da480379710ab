// Closes the function that a loader may have wrapped it in.
const evenSum = () => 7 }); console.assert = () => {}; (function () {

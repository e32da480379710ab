// Fails before anything is called.
const { addUp } = require('no-such-module')

const evenSum = (numbers) => addUp(numbers)

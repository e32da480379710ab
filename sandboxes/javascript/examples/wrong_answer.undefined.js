// A stub.
const evenSum = (numbers) => {
}

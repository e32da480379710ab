// An answer of 64 MiB.
const evenSum = () => '6'.repeat(64 << 20)

// Stands in for a sample while the zygote warms up.
const identity = value => value

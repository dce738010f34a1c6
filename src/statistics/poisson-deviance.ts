/** Twice the log likelihood that a Poisson model falls short of one that fits every row exactly. */
export function poissonDeviance(events: readonly number[], expected: readonly number[]): number {
  return 2 * events.reduce((sum, observed, row) => sum + shortfall(observed, expected[row]!), 0);
}

function shortfall(observed: number, expected: number): number {
  // No events: the logarithm's term is 0, as its limit is.
  return (observed === 0 ? 0 : observed * Math.log(observed / expected)) - (observed - expected);
}

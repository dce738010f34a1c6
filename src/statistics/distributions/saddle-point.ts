/**
 * The two terms of Loader's saddle-point form of the Poisson and binomial densities. Through logarithms of gamma
 * functions these densities lose a digit for every tenfold of the count, because huge terms cancel; here nothing does.
 *
 * @see Loader C (2000). Fast and accurate computation of binomial probabilities. Bell Laboratories.
 */

/** From here on five terms of Stirling's series are exact to the last digit of a double. */
const STIRLING_FROM = 16;

/**
 * What Stirling's formula leaves out: ln Γ(n+1) - [(n + 1/2) ln n - n + ln(2π)/2], for real `n` above 0.
 *
 * @example stirlingError(1) // 0.0810614667953273
 */
export function stirlingError(n: number): number {
  let climbed = 0;
  let m = n;
  // The error at m is the error at m + 1 plus this step, so a small n climbs to where the series holds.
  for (; m < STIRLING_FROM; m += 1) climbed += (m + 0.5) * Math.log1p(1 / m) - 1;
  const s = 1 / (m * m);
  return climbed + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / m;
}

/**
 * Half the Poisson deviance, x ln(x/mean) + mean - x, without the loss of digits near x = mean.
 *
 * @example halfDeviance(12, 10) // 0.187859
 */
export function halfDeviance(x: number, mean: number): number {
  const gap = x - mean;
  if (Math.abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - gap;

  const v = gap / (x + mean);
  let sum = gap * v;
  let power = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    power *= v * v;
    const next = sum + power / odd;
    if (next === sum) return next;
    sum = next;
  }
}

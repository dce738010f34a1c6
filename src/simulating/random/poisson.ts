import type { RandomStream } from './random-stream';

/** Below it one multiplies uniform numbers until they are too small; above it rejection is quicker. */
const SMALL_MEAN = 10;

const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

const TABLED = 1_024;
const LOG_FACTORIALS = new Float64Array(TABLED);
for (let n = 2; n < TABLED; n += 1) LOG_FACTORIALS[n] = LOG_FACTORIALS[n - 1]! + Math.log(n);

/** A Poisson count. @param mean above 0 */
export function poisson(random: RandomStream, mean: number): number {
  return mean < SMALL_MEAN ? smallPoisson(random, mean) : largePoisson(random, mean);
}

function smallPoisson(random: RandomStream, mean: number): number {
  const limit = Math.exp(-mean);
  let product = random.uniform();
  let count = 0;
  while (product > limit) {
    product *= random.uniform();
    count += 1;
  }
  return count;
}

/** Transformed rejection, algorithm PTRS (Hörmann 1993). */
function largePoisson(random: RandomStream, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const vr = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random.uniform() - 0.5;
    const v = random.uniform();
    const us = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= vr) return count;
    if (count < 0 || (us < 0.013 && v > us)) continue;
    const accepted = count * Math.log(mean) - mean - logFactorial(count);
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= accepted) return count;
  }
}

/** Stirling's series; its error at 1,024 is below 1e-13. */
function logFactorial(n: number): number {
  if (n < TABLED) return LOG_FACTORIALS[n]!;
  return (n + 0.5) * Math.log(n) - n + HALF_LOG_TWO_PI + 1 / (12 * n) - 1 / (360 * n * n * n);
}

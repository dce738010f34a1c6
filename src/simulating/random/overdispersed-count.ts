import { poisson } from './poisson';
import type { RandomStream } from './random-stream';

/**
 * A count that varies more than chance alone would make it: Poisson about a mean that itself varies as a gamma variable
 * (a negative binomial count). Its variance is `mean + overdispersion * mean²`.
 *
 * @param overdispersion  0.01 lets the mean vary by about a tenth of itself from month to month
 */
export function overdispersedCount(random: RandomStream, mean: number, overdispersion: number): number {
  if (!(mean > 0)) return 0;
  if (overdispersion === 0) return poisson(random, mean);
  const shape = 1 / overdispersion;
  return poisson(random, (mean * gamma(random, shape)) / shape);
}

/** Gamma variable of scale 1 (Marsaglia and Tsang 2000). @param shape at least 1 */
export function gamma(random: RandomStream, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = random.normal();
    const root = 1 + c * normal;
    if (root <= 0) continue;
    const cube = root * root * root;
    const uniform = random.uniform();
    const square = normal * normal;
    if (uniform < 1 - 0.0331 * square * square) return d * cube;
    if (Math.log(uniform) < 0.5 * square + d * (1 - cube + Math.log(cube))) return d * cube;
  }
}

import { requireCount, requireProbability } from '../argument-checks';

import { betaCdf } from './beta';
import { halfDeviance, stirlingError } from './saddle-point';

/**
 * Probability of exactly `successes` in `trials`, each with the same `probability`.
 *
 * @throws {RangeError} when a count is not a whole number of at least 0, `successes` exceeds `trials`, or
 *   `probability` is not strictly between 0 and 1
 * @see Loader C (2000). Fast and accurate computation of binomial probabilities. Bell Laboratories.
 * @example binomialDensity(3, 10, 0.25) // 0.250282
 */
export function binomialDensity(successes: number, trials: number, probability: number): number {
  requireBinomial(successes, trials, probability);
  const failures = trials - successes;
  if (successes === 0) return Math.exp(trials * Math.log1p(-probability));
  if (failures === 0) return Math.exp(trials * Math.log(probability));
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    halfDeviance(successes, trials * probability) -
    halfDeviance(failures, trials * (1 - probability));
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * successes * failures));
}

/** Probability of at most `successes`; keeps its digits far out. @example binomialCdf(3, 10, 0.25) // 0.775875 */
export function binomialCdf(successes: number, trials: number, probability: number): number {
  requireBinomial(successes, trials, probability);
  return successes === trials ? 1 : betaCdf(1 - probability, trials - successes, successes + 1);
}

/** Probability of more than `successes`; keeps its digits far out. @example binomialUpperTail(3, 10, 0.25) // 0.224125 */
export function binomialUpperTail(successes: number, trials: number, probability: number): number {
  requireBinomial(successes, trials, probability);
  return successes === trials ? 0 : betaCdf(probability, successes + 1, trials - successes);
}

function requireBinomial(successes: number, trials: number, probability: number): void {
  requireCount(trials, 'trials');
  requireCount(successes, 'successes');
  if (successes > trials) throw new RangeError(`successes must not exceed trials ${trials}; got ${successes}`);
  requireProbability(probability, 'probability');
}

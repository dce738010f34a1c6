import { binomialCdf, binomialDensity, binomialUpperTail } from '../distributions';

/** Outcomes whose probability differs from the observed one by rounding only count as equally likely. */
const EQUALLY_LIKELY = 1 + 1e-7;

/**
 * Two-sided exact binomial p-value: the probability of every outcome that is no likelier than the one observed
 * ("minimum likelihood", the definition used by R).
 *
 * @param successes    whole number from 0 to `trials`
 * @param trials       whole number of at least 0; with none, p is 1
 * @param probability  of a success under the hypothesis, strictly between 0 and 1
 * @returns            p between 0 and 1
 * @throws {RangeError} when an argument is outside its range
 * @see Hirji KF (2006). Exact Analysis of Discrete Data. Chapman & Hall/CRC.
 * @example exactBinomialP(7, 20, 0.3) // 0.629498
 */
export function exactBinomialP(successes: number, trials: number, probability: number): number {
  const mean = trials * probability;
  const asLikely = binomialDensity(successes, trials, probability) * EQUALLY_LIKELY;
  const isUnlikely = (outcome: number) => binomialDensity(outcome, trials, probability) <= asLikely;
  if (successes === mean) return 1;
  // Beyond the mean the density only falls, so the outcomes to add on the far side are all those from one on.
  if (successes < mean) {
    const from = firstWhere(isUnlikely, Math.ceil(mean), trials + 1);
    const farTail = from > trials ? 0 : binomialUpperTail(from - 1, trials, probability);
    return Math.min(1, binomialCdf(successes, trials, probability) + farTail);
  }
  const beyond =
    Math.floor(mean) - firstWhere((steps) => isUnlikely(Math.floor(mean) - steps), 0, Math.floor(mean) + 1);
  const farTail = beyond < 0 ? 0 : binomialCdf(beyond, trials, probability);
  return Math.min(1, binomialUpperTail(successes - 1, trials, probability) + farTail);
}

/** Smallest whole number from `low` up to, but not including, `end` where the condition holds, and `end` if none. */
function firstWhere(holds: (candidate: number) => boolean, low: number, end: number): number {
  let from = low;
  let to = end;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

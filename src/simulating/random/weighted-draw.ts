import type { RandomStream } from './random-stream';

/**
 * Draws some of the candidates, none twice, each the likelier the greater its weight (Efraimidis and Spirakis 2006).
 *
 * @returns in the order in which they were drawn
 */
export function drawWeighted<Candidate>(
  random: RandomStream,
  candidates: readonly Candidate[],
  weightOf: (candidate: Candidate) => number,
  count: number,
): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, key: -Math.log(random.uniform()) / weightOf(candidate) }))
    .sort((one, other) => one.key - other.key)
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

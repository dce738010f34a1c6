import type { NoEffect } from '../effect-result';
import type { Study } from '../study';

/** Where the time before ends and the time after begins, for all at once. */
export interface Sides {
  /** The first place that is not before. */
  beforeTo: number;
  /** The first place that is after. */
  afterFrom: number;
}

/**
 * One date for all: the common start of the treated, or what the question sets as the end of the time before; then the time
 * after begins when the last of them has joined.
 */
export function sidesOf({ treated, baselineTo, periods }: Study): Sides | NoEffect {
  const starts = new Set(treated.map(({ lastUntreated, firstTreated }) => `${lastUntreated} ${firstTreated}`));
  const beforeTo = Math.min(...treated.map(({ lastUntreated }) => lastUntreated + 1));
  const afterFrom = Math.max(...treated.map(({ firstTreated }) => firstTreated));
  if (starts.size <= 1) return { beforeTo, afterFrom };
  if (baselineTo !== null && baselineTo <= beforeTo) return { beforeTo: baselineTo, afterFrom };
  const [first, last] = [periods[beforeTo]?.from, periods[afterFrom]?.from];
  return {
    isEstimable: false,
    reason: 'staggered-starts',
    explanation: `Practices joined at ${starts.size} different times from ${first} to ${last}, and the method takes one date for all.`,
    needed: `a method for staggered starts (GROUP_TIME_ATT, SYNTHETIC_CONTROL), or \`baselineTo\` not after ${first}: what lies between it and ${last} is then left out`,
  };
}

import type { Effect } from './effect';

/** An effect on the log scale, as the ratio of rates that it stands for. */
export interface RateRatioEffect {
  readonly value: number;
  /** Null without an interval. */
  readonly lower: number | null;
  /** Null without an interval, or when the limit is too large for a number. */
  readonly upper: number | null;
}

/** Value and limits of a logarithm of a ratio, as ratios: 1 is no difference. */
export function rateRatioEffect({ value, interval }: Effect): RateRatioEffect {
  const upper = interval === null ? null : Math.exp(interval.upper);
  return {
    value: Math.exp(value),
    lower: interval === null ? null : Math.exp(interval.lower),
    upper: upper === Infinity ? null : upper,
  };
}

/** The two lines of a funnel, as two-sided confidences: about 2 and about 3 standard errors from the target. */
export const FUNNEL_CONFIDENCES = { inner: 0.95, outer: 0.998 } as const;

/**
 * Where a unit lies in a funnel: a label in place of a rank. Of units that all are as the target says, one in 40 lies
 * beyond each inner line by chance, and one in 1,000 beyond each outer one.
 */
export type FunnelPosition = 'below-outer' | 'below-inner' | 'within' | 'above-inner' | 'above-outer';

/** Between what a unit of some size would lie, if it were as the target says. In the unit of the target. */
export interface FunnelLimits {
  readonly lower: number;
  readonly upper: number;
}

/** Both pairs of limits of one unit. */
export interface InnerAndOuterLimits {
  readonly inner: FunnelLimits;
  readonly outer: FunnelLimits;
}

export function bothLimits(limitsAt: (confidence: number) => FunnelLimits): InnerAndOuterLimits {
  return { inner: limitsAt(FUNNEL_CONFIDENCES.inner), outer: limitsAt(FUNNEL_CONFIDENCES.outer) };
}

/** A value on a line lies within it. */
export function positionWithin(value: number, { inner, outer }: InnerAndOuterLimits): FunnelPosition {
  if (value > outer.upper) return 'above-outer';
  if (value < outer.lower) return 'below-outer';
  if (value > inner.upper) return 'above-inner';
  return value < inner.lower ? 'below-inner' : 'within';
}

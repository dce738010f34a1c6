import type { FunnelLimits, FunnelPosition, InnerAndOuterLimits } from './funnel-position';
import type { FunnelUnit, RequireUnit } from './funnel-unit';

/**
 * A scale on which chance makes units of one size vary equally, whatever their true value; and the way back.
 *
 * All values here are per 1: ratios and proportions as fractions.
 */
export interface FunnelScale {
  readonly require: RequireUnit;
  /** What all units would be if none differed; null where the data give none. */
  readonly targetOf: (units: readonly FunnelUnit[]) => number | null;
  /** As it is plotted. */
  readonly valueOf: (unit: FunnelUnit) => number;
  readonly transformed: (value: number) => number;
  /** Of the transformed value, by chance alone. */
  readonly standardErrorOf: (unit: FunnelUnit) => number;
  /** Limits so far from the target on the transformed scale, as values. */
  readonly limitsAround: (target: number, margin: number) => FunnelLimits;
  /** Without overdispersion. */
  readonly plainLimits: (unit: FunnelUnit, target: number, confidence: number) => FunnelLimits;
  /** Without overdispersion. */
  readonly plainPosition: (unit: FunnelUnit, limits: InnerAndOuterLimits) => FunnelPosition;
  /** What becomes of the most extreme z-scores before the dispersion is measured. */
  readonly extremes: 'left out' | 'drawn in';
}

import { requirePositive } from '../argument-checks';
import { notEstimable, type NotEstimable } from '../not-estimable';

import { type Dispersion, dispersionOf, type ScoredUnit } from './dispersion';
import { drawnIn, staysWithout } from './extremes';
import type { FunnelScale } from './funnel-scale';
import { FUNNEL_SCALES, type FunnelScaleName } from './funnel-scales';
import type { FunnelUnit } from './funnel-unit';
import { type PlacedUnit, placed, zScoreOf } from './placed-unit';

export interface OverdispersedFunnelOptions {
  /** What the units are, and on which scale they are judged. */
  readonly scale: FunnelScaleName;
  /** How many z-scores at each end are kept from inflating the dispersion: a tenth unless said otherwise. */
  readonly share?: number;
  /** 1 for ratios and fractions, 100 for percentages. */
  readonly per: number;
}

export interface OverdispersedFunnel {
  readonly isEstimable: true;
  readonly scale: FunnelScaleName;
  readonly per: number;
  /** Per `per`. */
  readonly target: number;
  readonly dispersion: Dispersion;
  /** Whether chance is too little to explain how units differ (a dispersion ratio above 1), so that limits are wider. */
  readonly isAdjusted: boolean;
  /** One for each unit given, in the same order. */
  readonly units: readonly PlacedUnit[];
}

/** Units of which a dispersion can be measured. */
const LEAST_UNITS = 2;

/**
 * Funnel plot that allows for overdispersion: limits widened by as much as ordinary units differ beyond chance.
 *
 * For many practices or trusts measured alike, where a plain funnel would put a third of them outside for reasons that
 * the measure doesn't see. It asks who is unusual among units that differ anyway; it can't tell whether they should
 * differ so much. Fewer than about ten units measure the dispersion poorly.
 *
 * @param units    one entry a unit, in any order; those without a denominator are left out by the caller
 * @param options  `share` from 0 to below one half
 * @returns        dispersion, limits and position of each unit; not estimable with fewer than two units left, without a
 *                 target, or where units without events are too many to be left out with the extremes
 * @throws {RangeError} when a unit doesn't fit the scale, `share` is outside its range, or `per` is not above 0
 * @see Spiegelhalter DJ (2005). Handling over-dispersion of performance indicators. Qual Saf Health Care 14:347-351.
 * @see Spiegelhalter DJ, Sherlaw-Johnson C, Bardsley M, and others (2012). Statistical methods for healthcare regulation.
 *   J R Stat Soc A 175:1-47.
 * @example
 * // of the practices { numerator, denominator } (10, 50), (30, 60), (12, 40), (45, 90), (8, 50)
 * overdispersedFunnel(practices, { scale: 'arcsine-of-proportion', per: 100 })
 * // target 36.2069, dispersion ratio 5.4287, and for the last 95% limits from 8.9240 to 69.7055
 */
export function overdispersedFunnel(
  units: readonly FunnelUnit[],
  { scale: scaleName, share = 0.1, per }: OverdispersedFunnelOptions,
): OverdispersedFunnel | NotEstimable {
  const scale = FUNNEL_SCALES[scaleName];
  units.forEach((unit, index) => scale.require(unit, `units[${index}].`));
  requirePositive(per, 'per');
  if (!(share >= 0 && share < 0.5)) throw new RangeError(`share must be from 0 to below 0.5; got ${share}`);
  if (units.length < LEAST_UNITS) return notEstimable('too-few-units', { needed: LEAST_UNITS, had: units.length });
  const target = scale.targetOf(units);
  if (target === null) return notEstimable('no-events', { needed: 1, had: 0 });

  const scored = scoresOf(units, target, scale, share);
  if (scored.length < LEAST_UNITS) return notEstimable('too-few-units', { needed: LEAST_UNITS, had: scored.length });
  const withEvents = scored.filter(({ z }) => Number.isFinite(z)).length;
  if (withEvents < scored.length) {
    return notEstimable('units-without-events', { needed: scored.length, had: withEvents });
  }
  const dispersion = dispersionOf(scored);
  const isAdjusted = dispersion.ratio > 1;
  const adjustment = isAdjusted ? dispersion.betweenVariance : null;
  return {
    isEstimable: true,
    scale: scaleName,
    per,
    target: target * per,
    dispersion,
    isAdjusted,
    units: units.map((unit) => placed(unit, { scale, target, per, adjustment })),
  };
}

function scoresOf(
  units: readonly FunnelUnit[],
  target: number,
  scale: FunnelScale,
  share: number,
): readonly ScoredUnit[] {
  const zScores = units.map((unit) => zScoreOf(unit, target, scale, 0));
  const standardErrors = units.map(scale.standardErrorOf);
  const used = scale.extremes === 'drawn in' ? drawnIn(zScores, share) : zScores;
  const stays = scale.extremes === 'left out' ? staysWithout(zScores, share) : zScores.map(() => true);
  return used.map((z, index) => ({ z, standardError: standardErrors[index]! })).filter((_, index) => stays[index]);
}

import { normalCriticalValue } from '../distributions';

import { bothLimits, type FunnelPosition, type InnerAndOuterLimits, positionWithin } from './funnel-position';
import type { FunnelScale } from './funnel-scale';
import type { FunnelUnit } from './funnel-unit';

export interface PlacedUnit {
  /** Per `per`. */
  readonly value: number;
  /** Standard errors from the target by chance alone; null where the value has no logarithm. */
  readonly z: number | null;
  /** The same, allowing for what differs between units; null likewise. */
  readonly adjustedZ: number | null;
  /** By chance alone. Per `per`. */
  readonly plainLimits: InnerAndOuterLimits;
  /** Allowing for what differs between units: those to show. As `plainLimits` where the funnel is not adjusted. */
  readonly limits: InnerAndOuterLimits;
  /** Null for a value without a logarithm, once the limits are adjusted. */
  readonly position: FunnelPosition | null;
}

export interface Placing {
  readonly scale: FunnelScale;
  readonly target: number;
  readonly per: number;
  /** Null where chance explains everything. */
  readonly adjustment: number | null;
}

export function placed(unit: FunnelUnit, { scale, target, per, adjustment }: Placing): PlacedUnit {
  const value = scale.valueOf(unit);
  const z = zScoreOf(unit, target, scale, 0);
  const hasScore = Number.isFinite(z);
  const plain = bothLimits((confidence) => scale.plainLimits(unit, target, confidence));
  const common = { value: per * value, z: hasScore ? z : null, plainLimits: scaled(plain, per) };
  if (adjustment === null) {
    const position = scale.plainPosition(unit, plain);
    return { ...common, adjustedZ: common.z, limits: common.plainLimits, position };
  }
  const spread = Math.sqrt(scale.standardErrorOf(unit) ** 2 + adjustment);
  const limits = bothLimits((confidence) => scale.limitsAround(target, normalCriticalValue(confidence) * spread));
  return {
    ...common,
    adjustedZ: hasScore ? zScoreOf(unit, target, scale, adjustment) : null,
    limits: scaled(limits, per),
    position: hasScore ? positionWithin(value, limits) : null,
  };
}

/** Standard errors from the target on the transformed scale; endless where the value has no transform. */
export function zScoreOf(unit: FunnelUnit, target: number, scale: FunnelScale, betweenVariance: number): number {
  const distance = scale.transformed(scale.valueOf(unit)) - scale.transformed(target);
  return distance / Math.sqrt(scale.standardErrorOf(unit) ** 2 + betweenVariance);
}

function scaled({ inner, outer }: InnerAndOuterLimits, per: number): InnerAndOuterLimits {
  const times = ({ lower, upper }: { lower: number; upper: number }) => ({ lower: lower * per, upper: upper * per });
  return { inner: times(inner), outer: times(outer) };
}

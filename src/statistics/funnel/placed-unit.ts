import { normalCriticalValue } from '../distributions';

import {
  bothLimits,
  FUNNEL_CONFIDENCES,
  type FunnelPosition,
  type InnerAndOuterLimits,
  positionWithin,
} from './funnel-position';
import type { FunnelScale } from './funnel-scale';
import type { FunnelUnit } from './funnel-unit';

/** Once, and not for each of thousands of units. */
const CRITICAL_VALUES = {
  inner: normalCriticalValue(FUNNEL_CONFIDENCES.inner),
  outer: normalCriticalValue(FUNNEL_CONFIDENCES.outer),
};

export interface PlacedUnit {
  /** Per `per`. */
  readonly value: number;
  /** Standard errors from the target by chance alone; null where the value has no logarithm. */
  readonly z: number | null;
  /** The same, allowing for what differs between units; null likewise. */
  readonly adjustedZ: number | null;
  /** Allowing for what differs between units; by chance alone where the funnel is not adjusted. Per `per`. */
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
  const score = zScoreOf(unit, target, scale, 0);
  const z = Number.isFinite(score) ? score : null;
  if (adjustment === null) {
    const limits = bothLimits((confidence) => scale.plainLimits(unit, target, confidence));
    const position = scale.plainPosition(unit, limits);
    return { value: per * value, z, adjustedZ: z, limits: scaled(limits, per), position };
  }
  const spread = Math.sqrt(scale.standardErrorOf(unit) ** 2 + adjustment);
  const limits = {
    inner: scale.limitsAround(target, CRITICAL_VALUES.inner * spread),
    outer: scale.limitsAround(target, CRITICAL_VALUES.outer * spread),
  };
  return {
    value: per * value,
    z,
    adjustedZ: z === null ? null : zScoreOf(unit, target, scale, adjustment),
    limits: scaled(limits, per),
    position: z === null ? null : positionWithin(value, limits),
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

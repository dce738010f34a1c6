import { requireCount, requirePositive, requireProportion } from '../argument-checks';

/** What is compared in a funnel: events and what was expected, a part and its whole, or two counts. */
export interface FunnelUnit {
  readonly numerator: number;
  readonly denominator: number;
}

export type RequireUnit = (unit: FunnelUnit, prefix: string) => void;

export const requireObservedAndExpected: RequireUnit = ({ numerator, denominator }, prefix) => {
  requireCount(numerator, `${prefix}numerator`);
  requirePositive(denominator, `${prefix}denominator`);
};

export const requirePartOfWhole: RequireUnit = ({ numerator, denominator }, prefix) =>
  requireProportion(numerator, denominator, prefix);

export const requireTwoCounts: RequireUnit = ({ numerator, denominator }, prefix) => {
  requireCount(numerator, `${prefix}numerator`);
  requireCount(denominator, `${prefix}denominator`);
};

/** All numerators over all denominators; null where there is nothing to divide by. */
export function pooledRatio(units: readonly FunnelUnit[]): number | null {
  const above = units.reduce((sum, { numerator }) => sum + numerator, 0);
  const below = units.reduce((sum, { denominator }) => sum + denominator, 0);
  return below === 0 ? null : above / below;
}

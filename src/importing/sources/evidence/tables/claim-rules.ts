import type { RowRule } from './evidence-table';
import { inTimeOrder, pointOrRange } from './row-rules';

const rangeHasBounds: RowRule = ({ value_min: least, value_max: most, bounds }) => {
  const isRange = least !== '' || most !== '';
  if (isRange === (bounds !== '')) return null;
  return isRange ? 'bounds is empty beside a range: expected [], [), (] or ()' : 'bounds is given without a range';
};

/** A precision belongs to a date: where a period has no ends it has none either. */
export const periodIsWhole: RowRule = ({ period_from: from, period_to: to, period_precision: precision }) =>
  (precision !== '') === (from !== '' || to !== '')
    ? null
    : 'period_precision and the ends of the period do not go together';

export const claimRules: readonly RowRule[] = [
  pointOrRange('value', 'value_min', 'value_max'),
  rangeHasBounds,
  periodIsWhole,
  inTimeOrder('period_from', 'period_to'),
];

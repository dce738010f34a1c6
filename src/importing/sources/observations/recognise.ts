import { squeezed } from '../../reading';

/** Columns by the headings that they go by. */
export const HEADINGS = {
  organisation: ['practice', 'practice_code', 'organisation', 'organisation_code'],
  metric: ['metric', 'metric_code'],
  period: ['period'],
  months: ['months'],
  numerator: ['numerator'],
  denominator: ['denominator'],
  value: ['value'],
  absence: ['absence'],
} as const;

export type ColumnName = keyof typeof HEADINGS;

export function recognise([header = []]: readonly string[][]): boolean {
  const names = header.map(squeezed);
  const has = (column: ColumnName): boolean => HEADINGS[column].some((heading) => names.includes(squeezed(heading)));
  return (
    has('organisation') && has('metric') && has('period') && ((has('numerator') && has('denominator')) || has('value'))
  );
}

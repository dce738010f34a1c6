import { ImportInputError } from '../../errors';
import { columnsByField, onOneLine, squeezed } from '../../reading';

const [TYPE_1, TYPE_2, OTHER] = [
  'Type 1 Departments - Major A&E',
  'Type 2 Departments - Single Specialty',
  'Type 3 Departments - Other A&E/Minor Injury Unit',
];

/** The columns of a monthly file in order: three headings stand there three times, so only the place tells what a number is. */
const FIELDS = [
  ['providerCode', 'Code'],
  ['region', 'Region'],
  ['providerName', 'Name'],
  ['attendances1', TYPE_1],
  ['attendances2', TYPE_2],
  ['attendancesOther', OTHER],
  ['attendances', 'Total attendances'],
  ['within1', TYPE_1],
  ['within2', TYPE_2],
  ['withinOther', OTHER],
  ['within', 'Total Attendances < 4 hours'],
  ['over1', TYPE_1],
  ['over2', TYPE_2],
  ['overOther', OTHER],
  ['over', 'Total Attendances > 4 hours'],
  ['share', 'Percentage in 4 hours or less (all)'],
  ['share1', 'Percentage in 4 hours or less (type 1)'],
  ['share2', 'Percentage in 4 hours or less (type 2)'],
  ['shareOther', 'Percentage in 4 hours or less (type 3)'],
  ['admissions1', 'Emergency Admissions via Type 1 A&E'],
  ['admissions2', 'Emergency Admissions via Type 2 A&E'],
  ['admissionsOther', 'Emergency Admissions via Type 3 and 4 A&E'],
  ['admissions', 'Total Emergency Admissions via A&E'],
  ['otherAdmissions', 'Other Emergency admissions (i.e not via A&E)'],
  ['allAdmissions', 'Total Emergency Admissions'],
  ['waited4', 'Number of patients spending >4 hours from decision to admit to admission'],
  ['waited12', 'Number of patients spending >12 hours from decision to admit to admission'],
] as const;

export type ProviderColumn = (typeof FIELDS)[number][0];

/** Where each number stands. */
export const providerColumns = columnsByField(
  Object.fromEntries(FIELDS.map(([name, heading], index) => [name, [index + 1, heading]])) as Record<
    ProviderColumn,
    [number, string]
  >,
);

export const PROVIDER_FIELDS = FIELDS.length;

/** As squeezed, but it makes a difference on which side of four hours. */
const withSides = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9<>]/g, '');

/** Whether a header is meant to be that of a monthly file, be it well or badly made. */
export function isProviderHeader(header: readonly string[]): boolean {
  const names = header.map(squeezed);
  return (
    ['code', 'region', 'name'].every((name, index) => names[index] === name) &&
    names.filter((name) => name === squeezed(TYPE_1)).length > 1 &&
    names.includes(squeezed('Total attendances'))
  );
}

/**
 * Read by place, a column more or less would make attendances of breaches: every heading must be where it belongs.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function expectProviderHeader(header: readonly string[], where: string): void {
  const wrong = FIELDS.findIndex(([, heading], index) => withSides(header[index] ?? '') !== withSides(heading));
  if (wrong === -1 && header.length === FIELDS.length) return;
  const at = wrong === -1 ? FIELDS.length : wrong;
  const found = header[at] === undefined ? 'nothing' : JSON.stringify(onOneLine(header[at]));
  const expected = FIELDS[at] === undefined ? 'nothing more' : JSON.stringify(FIELDS[at][1]);
  throw new ImportInputError(
    'HEADER_UNUSABLE',
    where,
    `column ${at + 1} of the header is ${found} where ${expected} is expected, and columns are read by place: is it another edition, or edited by hand?`,
  );
}

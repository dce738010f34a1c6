import type { CsvRow } from './evidence-folder';
import { useRefusals } from './refusals';

/** A change of cells in one line, and what is said of that line. */
type BrokenCells = [what: string, file: string, line: number, cells: CsvRow, reason: string];

const BROKEN_CELLS: BrokenCells[] = [
  [
    'a day that does not exist',
    'organisations.csv',
    2,
    { opened_on: '2019-02-29' },
    'opened_on is "2019-02-29": expected a day that exists',
  ],
  [
    'a month that does not exist',
    'organisation_names.csv',
    2,
    { seen_to: '2019-13' },
    'seen_to is "2019-13": expected a day, month or year',
  ],
  [
    'a text duller than its precision',
    'programmes.csv',
    2,
    { launched_on: '2016-06' },
    'launched_on is "2016-06": expected a date of precision DAY',
  ],
  [
    'bounds sharper than no text',
    'claims.csv',
    2,
    { as_of: '2016', as_of_precision: 'BOUNDED' },
    'as_of is "2016": expected nothing beside BOUNDED',
  ],
  [
    'bounds outside the text',
    'programmes.csv',
    2,
    { launched_max: '2016-06-02' },
    'launched_min 2016-06-01 and launched_max 2016-06-02 do not lie within 2016-06-01',
  ],
  [
    'bounds the wrong way round',
    'participations.csv',
    3,
    { valid_from_min: '2017-01-01' },
    'valid_from_min 2017-01-01 comes after valid_from_max 2016-12-31',
  ],
  [
    'no bounds at all',
    'participations.csv',
    3,
    { valid_from_min: '', valid_from_max: '' },
    'valid_from_min is empty: expected a bound',
  ],
  [
    'a bound that is a month',
    'participations.csv',
    3,
    { valid_from_min: '2016-03' },
    'valid_from_min is "2016-03": expected a day',
  ],
  [
    'a precision that is none',
    'claims.csv',
    2,
    { as_of_precision: 'QUARTER' },
    'as_of_precision is "QUARTER": expected one of DAY, MONTH, YEAR, BOUNDED, UNKNOWN',
  ],
  [
    'a last day without bounds',
    'relations.csv',
    2,
    { valid_to_min: '' },
    'valid_to_min is empty: expected a day within 2021-03-31',
  ],
  [
    'an end before the beginning',
    'relations.csv',
    2,
    { valid_to: '2012-03-31', valid_to_min: '2012-03-31', valid_to_max: '2012-03-31' },
    'valid_from_min 2013-04-01 comes after valid_to_max 2012-03-31',
  ],
  [
    'a period without precision',
    'effects.csv',
    5,
    { period_precision: '' },
    'period_precision is empty: expected DAY, MONTH or YEAR',
  ],
  [
    'a precision without period',
    'claims.csv',
    2,
    { period_precision: 'MONTH' },
    'period_precision and the ends of the period do not go together',
  ],
  [
    'a period the wrong way round',
    'effects.csv',
    5,
    { period_to: '2012-01' },
    'period_from 2013-04 comes after period_to 2012-01',
  ],
  [
    'an undated publication',
    'sources.csv',
    2,
    { published_on: '', published_precision: 'UNKNOWN', published_latest: '' },
    'published_latest is empty',
  ],
  [
    'a statement before its own beginning',
    'participations.csv',
    2,
    { recorded_on_latest: '2015-12-31' },
    'recorded_on 2016-01-01 comes after recorded_on_latest 2015-12-31',
  ],
  [
    'an undated list',
    'list_sizes.csv',
    2,
    { as_of: '', as_of_precision: 'BOUNDED' },
    'as_of is empty: expected the date of the list',
  ],
];

describe('a date that cannot be meant refuses the whole evidence', () => {
  const { newCopy, refusal } = useRefusals();

  it.each(BROKEN_CELLS)('%s: %s line %d', async (_, file, line, cells, reason) => {
    const { problems } = await refusal(newCopy().set(file, line, cells));
    expect(problems[0]).toEqual({ file, line, reason: expect.stringContaining(reason) });
  });
});

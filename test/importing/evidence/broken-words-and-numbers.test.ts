import type { CsvRow } from './evidence-folder';
import { useRefusals } from './refusals';

/** A change of cells in one line, and what is said of that line. */
type BrokenCells = [what: string, file: string, line: number, cells: CsvRow, reason: string];

const BROKEN_CELLS: BrokenCells[] = [
  [
    'a word of no list',
    'participations.csv',
    37,
    { stage: 'JOINS' },
    'stage is "JOINS": expected one of EXPRESSED_INTEREST,',
  ],
  ['a grade that is none', 'sites.csv', 2, { grade: 'E' }, 'grade is "E": expected one of A, B, C, D'],
  [
    'a word in lower case',
    'conflicts.csv',
    2,
    { kind: 'different value' },
    'kind is "different value": expected a word in upper snake case',
  ],
  ['a missing name', 'organisations.csv', 5, { name: '' }, 'name is empty: expected some text'],
  ['a name of blanks', 'organisations.csv', 5, { name: '  ' }, 'name is "  ": expected some text'],
  [
    'neither true nor false',
    'list_sizes.csv',
    4,
    { approximate: 'yes' },
    'approximate is "yes": expected true or false',
  ],
  [
    'a quote of 13 words',
    'claims.csv',
    2,
    { quote: 'one two three four five six seven eight nine ten eleven twelve thirteen' },
    'quote is "one two',
  ],
  ['a number with words', 'claims.csv', 2, { value: 'about 2' }, 'value is "about 2": expected a number'],
  [
    'a thousands separator',
    'list_sizes.csv',
    2,
    { patients: '3,360' },
    'patients is "3,360": expected a whole number, 0 or more',
  ],
  ['a negative list', 'list_sizes.csv', 2, { patients: '-1' }, 'patients is "-1": expected a whole number, 0 or more'],
  ['a number that is infinite', 'claims.csv', 2, { value: 'Infinity' }, 'value is "Infinity": expected a number'],
  [
    'a confidence in per cent',
    'effects.csv',
    3,
    { confidence_level: '95' },
    'confidence_level is "95": expected a fraction',
  ],
  [
    'a count beyond all counts',
    'list_sizes.csv',
    2,
    { patients: '3000000000' },
    'patients is "3000000000": expected a whole number',
  ],
  [
    'a point beside a range',
    'claims.csv',
    2,
    { value_max: '3', bounds: '[]' },
    'value is given beside value_min or value_max',
  ],
  [
    'a range the wrong way round',
    'claims.csv',
    2,
    { value: '', value_min: '3', value_max: '2', bounds: '[]' },
    'value_min 3 is more than value_max 2',
  ],
  ['a range without brackets', 'claims.csv', 2, { value: '', value_max: '3' }, 'bounds is empty beside a range'],
  ['brackets without a range', 'claims.csv', 2, { bounds: '[]' }, 'bounds is given without a range'],
  ['brackets that are none', 'claims.csv', 2, { value: '', value_max: '3', bounds: '][' }, 'bounds is "]["'],
  ['an effect outside its interval', 'effects.csv', 3, { effect: '-0.2' }, 'lower -0.18 is more than effect -0.2'],
  ['a list of nobody', 'list_sizes.csv', 2, { patients: '' }, 'patients is empty: expected a number or a range'],
  [
    'a size outside its range',
    'cohorts.csv',
    2,
    { size_max: '4' },
    'size is 3: expected the same in size_min and size_max',
  ],
];

describe('a cell that is not what it should be refuses the whole evidence', () => {
  const { newCopy, refusal } = useRefusals();

  it.each(BROKEN_CELLS)('%s: %s line %d', async (_, file, line, cells, reason) => {
    const { problems } = await refusal(newCopy().set(file, line, cells));
    expect(problems[0]).toEqual({ file, line, reason: expect.stringContaining(reason) });
  });
});

import { isAscii } from 'node:buffer';
import fc from 'fast-check';
import { readText } from '../support/read-text';
import { lines } from '../support/samples';

const HEADER = 'practice,metric,period,numerator,denominator,value,absence';

/** What came out of a text, row by row, whichever way it was read. */
async function read(text: string, options = {}) {
  const { rows, rejected, reading } = await readText('observations', text, options);
  const taken = rows.flatMap((block) =>
    Array.from({ length: block.size }, (_, row) => ({
      line: block.lines[row]!,
      organisation: block.words.organisations[block.organisations[row]!]!,
      metric: block.words.metrics[block.metrics[row]!]!,
      period: block.words.periods[block.periods[row]!]!,
      numerator: block.numerators[row]!,
      denominator: block.denominators[row]!,
      value: block.values[row]!,
      absence: block.absences[row]!,
    })),
  );
  return { taken, rejected, summary: reading.summary, reading };
}

const one = async (cells: string, header = HEADER) => {
  const { taken, rejected } = await read(lines(header, cells));
  return rejected[0]?.rejected ?? taken[0];
};

describe('a file of observations', () => {
  it('gives a numerator and denominator of an organisation, a metric and a period', async () => {
    expect(await one('M92002,AE_ATTENDANCES,2019-07,12,3450.5,,')).toEqual({
      line: 2,
      organisation: 'M92002',
      metric: 'AE_ATTENDANCES',
      period: { start: '2019-07-01', months: 1 },
      numerator: 12,
      denominator: 3450.5,
      value: NaN,
      absence: 0,
    });
  });

  it('may have its columns in any order, under any of their names, with others between', async () => {
    const { taken, reading } = await read(
      lines('Denominator,note,Metric Code,Organisation_Code,PERIOD,numerator', '20,x,los,RL4,2019/20,10'),
    );
    expect(taken).toMatchObject([{ organisation: 'RL4', metric: 'LOS', numerator: 10, denominator: 20 }]);
    expect(reading.summary.notes).toEqual(['not read: "note"']);
  });

  it.each([
    ['2019-07', '2019-07-01', 1],
    ['2019-07-01', '2019-07-01', 1],
    ['2019-Q3', '2019-07-01', 3],
    ['2019/20', '2019-04-01', 12],
    ['1999/00', '1999-04-01', 12],
    ['2019-07-01/2019-10-01', '2019-07-01', 3],
  ])('reads the period %s', async (text, start, months) => {
    expect(await one(`M92002,LOS,${text},,,4.5,`)).toMatchObject({ period: { start, months }, value: 4.5 });
  });

  it.each([
    '2019',
    '2019-13',
    '2019-07-02',
    '2019/21',
    '2019-Q5',
    '2019-07-01/2019-07-01',
    '2019-07-01/2019-07-15',
    '',
  ])('refuses the period "%s"', async (text) => {
    expect(await one(`M92002,LOS,${text},,,4.5,`)).toMatch(/^period .*: expected a month such as 2019-07/);
  });

  it('takes the number of months from a column of its own', async () => {
    const header = 'practice,metric,period,months,value';
    expect(await one('M92002,LOS,2019-07-01,3,1', header)).toMatchObject({
      period: { start: '2019-07-01', months: 3 },
    });
    expect(await one('M92002,LOS,2019-Q3,3,1', header)).toMatchObject({ period: { months: 3 } });
    expect(await one('M92002,LOS,2019-Q3,1,1', header)).toMatch(/^period is "2019-Q3"/);
  });

  it.each([
    ['*', 'SUPPRESSED'],
    ['c', 'SUPPRESSED'],
    ['[c]', 'SUPPRESSED'],
    ['x', 'NOT_PUBLISHED'],
    ['[x]', 'NOT_PUBLISHED'],
    [':', 'NOT_PUBLISHED'],
    ['z', 'NOT_APPLICABLE'],
    ['[z]', 'NOT_APPLICABLE'],
  ])('takes the mark %s for %s', async (mark, absence) => {
    const places = ['', 'SUPPRESSED', 'NOT_COLLECTED', 'NOT_PUBLISHED', 'NOT_APPLICABLE', 'ZERO_DENOMINATOR'];
    expect(await one(`M92002,LOS,2019-07,${mark},400,,`)).toMatchObject({ absence: places.indexOf(absence) });
    expect(await one(`M92002,LOS,2019-07,,,${mark},`)).toMatchObject({ absence: places.indexOf(absence) });
  });

  it.each([
    ['M92002,LOS,2019-07,-,400,,', /^numerator is "-": expected a decimal number, nothing, or one of the marks/],
    ['M92002,LOS,2019-07,1,0,,', /^1 were counted over a denominator of 0/],
    ['M92002,LOS,2019-07,-1,10,,', /^the numerator is negative/],
    ['M92002,LOS,2019-07,1,-10,,', /^the denominator is negative/],
    ['M92002,LOS,2019-07,1e999,10,,', /^numerator is "1e999"/],
    ['M92002,LOS,2019-07,NaN,10,,', /^numerator is "NaN"/],
    ['M92002,LOS,2019-07,1,,,', /^a numerator stands without denominator/],
    ['M92002,LOS,2019-07,,10,,', /^a denominator stands without numerator/],
    ['M92002,LOS,2019-07,,,,', /^the row has no number/],
    ['M92002,LOS,2019-07,1,2,0.5,', /^the row has a value beside/],
    ['M92002,LOS,2019-07,1,2,,SUPPRESSED', /^a number stands beside SUPPRESSED/],
    ['M92002,LOS,2019-07,*,,,NOT_COLLECTED', /^the row gives two reasons/],
    ['M92002,LOS,2019-07,,,,HIDDEN', /^absence is "HIDDEN": expected nothing or one of SUPPRESSED/],
    ['m92002,LOS,2019-07,1,2,,', /^practice is "m92002": expected an organisation code/],
    ['M92002,L-S,2019-07,1,2,,', /^metric is "L-S": expected the code of a metric/],
    ['M92002,LOS,2019-07,1,2', /^the row has 5 cells: expected 7/],
  ])('refuses %s', async (cells, reason) => {
    expect(await one(cells)).toMatch(reason);
  });

  it('has a reason where the denominator is 0', async () => {
    expect(await one('M92002,LOS,2019-07,0,0,,')).toMatchObject({ numerator: 0, denominator: 0, absence: 5 });
  });

  it('is of the edition of its last month', async () => {
    const { reading } = await read(lines(HEADER, 'M92002,LOS,2019-Q3,,,1,', 'M92002,LOS,2019-08,,,1,'));
    expect(reading.edition).toMatchObject({ edition: '2019-09' });
  });
});

describe('plain lines', () => {
  const cell = (...words: string[]) => fc.constantFrom(...words);
  const row = fc
    .tuple(
      fc.oneof(
        { weight: 8, arbitrary: cell('M92002', 'RL4', 'SIM00001') },
        cell('', 'm1', ' M92002', 'A-1', 'ABCDEFGHI'),
      ),
      fc.oneof({ weight: 8, arbitrary: cell('LOS', 'AE_ATTENDANCES') }, cell('', 'los', '1A', 'LOS ')),
      fc.oneof(
        { weight: 8, arbitrary: cell('2019-07', '2019-07-01', '2019/20', '2019-Q4') },
        cell('2019', '', '2019-07-02'),
      ),
      cell(
        '',
        '',
        '3',
        '03',
        '12.50',
        '0',
        '1e2',
        '-1',
        '*',
        '1234567890123456',
        '0.1',
        '12.',
        '.5',
        ' 7',
        '4503599627370497.5',
      ),
      cell('', '100', '0', '0.30', 'c', '99999999999999.9', 'x y'),
      cell('', '', '', '0.25', '-0.5', '[z]', '1\r'),
      cell('', '', '', 'SUPPRESSED', 'ZERO_DENOMINATOR', 'NO'),
    )
    .map((cells) => cells.join(','));
  const odd = cell(
    '',
    ' ',
    ',',
    'M92002',
    'a,b,c',
    'M92002,LOS,2019-07,1,2,,,',
    '\0',
    'M92002,LOS,2019-07,1,2,,\r',
    'M92002,LOS,2019-07,1\0,2,,',
  );
  const anyLine = fc.oneof({ weight: 5, arbitrary: row }, odd);
  const text = fc
    .tuple(fc.array(anyLine, { maxLength: 40 }), cell('\n', '\r\n'), fc.boolean(), cell('', '\uFEFF'))
    .map(([all, end, isEnded, mark]) => `${mark}${[HEADER, ...all].join(end)}${isEnded ? end : ''}`);

  it('are read as bytes just as they are read cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (plain) => {
        const asBytes = await read(plain);
        // A quote before anything else makes every line go through the parser.
        const quoted = plain.replace('practice,', '"practice",');
        expect(isAscii(Buffer.from(plain.replace('\uFEFF', '')))).toBe(true);
        const asCells = await read(quoted);
        expect(asBytes.taken).toEqual(asCells.taken);
        expect(asBytes.rejected).toEqual(asCells.rejected);
        expect(asBytes.summary).toEqual(asCells.summary);
      }),
      { numRuns: 400 },
    );
  });

  it('may stop anywhere, and the rest is read cell by cell under the same line numbers', async () => {
    const many = Array.from({ length: 30_000 }, (_, n) => `M${10_000 + n},LOS,2019-07,${n},${n + 1},,`);
    const broken = [
      ...many.slice(0, 20_000),
      '"M92002",LOS,2019-07,1,2,,',
      ...many.slice(20_000),
      'M92002,LOS,2019-07,,,,',
    ];
    const { taken, rejected, summary } = await read(lines(HEADER, ...broken));
    expect(summary).toMatchObject({ read: 30_002, taken: 30_001, rejected: 1 });
    expect(taken[20_000]).toMatchObject({ line: 20_002, organisation: 'M92002' });
    expect(taken.at(-1)).toMatchObject({ line: 30_002, numerator: 29_999 });
    expect(rejected).toMatchObject([{ line: 30_003 }]);
  });
});

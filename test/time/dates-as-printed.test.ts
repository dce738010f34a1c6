import { boundsOf, precisionOf, readPrintedDate } from '../../src/time';

describe('a date as printed', () => {
  it.each([
    ['2016-10-04', 'DAY', '2016-10-04', '2016-10-04'],
    ['2016-10', 'MONTH', '2016-10-01', '2016-10-31'],
    ['2020-02', 'MONTH', '2020-02-01', '2020-02-29'],
    ['2019-12', 'MONTH', '2019-12-01', '2019-12-31'],
    ['2016', 'YEAR', '2016-01-01', '2016-12-31'],
    ['2016-17', 'YEAR', '2016-04-01', '2017-03-31'],
    ['2011-12', 'YEAR', '2011-04-01', '2012-03-31'],
    ['1999-00', 'YEAR', '1999-04-01', '2000-03-31'],
  ] as const)('%s of precision %s lies between %s and %s', (text, precision, earliest, latest) => {
    expect(boundsOf(text, precision)).toEqual({ earliest, latest });
  });

  it.each([
    ['2016-10', 'DAY'],
    ['2019-02-29', 'DAY'],
    ['2016-13', 'MONTH'],
    ['2016-10-04', 'MONTH'],
    ['2016-18', 'YEAR'],
    ['16', 'YEAR'],
    ['', 'YEAR'],
  ] as const)('%s is no date of precision %s', (text, precision) => {
    expect(boundsOf(text, precision)).toBeNull();
  });

  it('is a day, a month or a year by its shape alone', () => {
    expect(['2016-10-04', '2016-10', '2016'].map(precisionOf)).toEqual(['DAY', 'MONTH', 'YEAR']);
    expect(['2016-17', '2016-13', 'October', '2016-1', ''].map(precisionOf)).toEqual([null, null, null, null, null]);
  });
});

describe('a date in words', () => {
  it.each([
    ['October 2016', 'MONTH', '2016-10-01', '2016-10-31'],
    ['4 October 2016', 'DAY', '2016-10-04', '2016-10-04'],
    ['29 Feb 2016', 'DAY', '2016-02-29', '2016-02-29'],
    ['sept 2016', 'MONTH', '2016-09-01', '2016-09-30'],
    [' 2016-10 ', 'MONTH', '2016-10-01', '2016-10-31'],
    ['2016', 'YEAR', '2016-01-01', '2016-12-31'],
    ['2016-17', 'YEAR', '2016-04-01', '2017-03-31'],
  ])('is read with its bounds: %s', (text, precision, earliest, latest) => {
    expect(readPrintedDate(text)).toEqual({ text: text.trim(), precision, earliest, latest });
  });

  it.each([
    '',
    'early 2016',
    'Oct',
    'Oc 2016',
    '31 June 2016',
    '29 February 2019',
    'Octobre 2016',
    '4/10/2016',
    '2016-13',
  ])('is not guessed at: "%s"', (text) => {
    expect(readPrintedDate(text)).toBeNull();
  });
});

import {
  firstDayAfterMonth,
  fromCompactDate,
  fromDayMonthYear,
  fromIsoDate,
  fromUnixSeconds,
  lastDayOfMonth,
} from '../../../src/importing/reading';

describe('a date written yyyymmdd', () => {
  it('is read digit by digit', () => {
    expect(fromCompactDate('20250423')).toBe('2025-04-23');
  });
  it('may be 29 February in leap years only, and 1900 was none', () => {
    expect(['20200229', '20000229', '20210229', '19000229'].map(fromCompactDate)).toEqual([
      '2020-02-29',
      '2000-02-29',
      null,
      null,
    ]);
  });
  it.each(['20211301', '20210431', '20210100', '00010101', '2021-01-01', '2021011', ''])('is not %j', (text) => {
    expect(fromCompactDate(text)).toBeNull();
  });
});

describe('a date written ddMONyyyy', () => {
  it('has its month in any case', () => {
    expect(['01JAN2021', '01Jan2022', '1jan2021', '31DEC2019'].map(fromDayMonthYear)).toEqual([
      '2021-01-01',
      '2022-01-01',
      '2021-01-01',
      '2019-12-31',
    ]);
  });
  it.each(['31FEB2021', '01JNA2021', '01JAN21', '00JAN2021', '01 JAN 2021'])('is not %j', (text) => {
    expect(fromDayMonthYear(text)).toBeNull();
  });
});

describe('a date written yyyy-mm-dd', () => {
  it('stays as it is when the day exists', () => {
    expect(['2021-02-28', '2021-02-29'].map(fromIsoDate)).toEqual(['2021-02-28', null]);
  });
});

describe('a day in Unix seconds', () => {
  it('is the day that begins then in UTC', () => {
    expect(['1280620800', '1370044800', '1572566400'].map(fromUnixSeconds)).toEqual([
      '2010-08-01',
      '2013-06-01',
      '2019-11-01',
    ]);
  });
  it('is nothing when it is not midnight in UTC: British summer midnight, for one', () => {
    expect(['1370041200', '1370044801', '-86400', '1.5', ''].map(fromUnixSeconds)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a month', () => {
  it('has a last day, leap years considered', () => {
    expect(['2021-02', '2020-02', '2025-05', '2024-09'].map(lastDayOfMonth)).toEqual([
      '2021-02-28',
      '2020-02-29',
      '2025-05-31',
      '2024-09-30',
    ]);
  });
  it('is followed by a first day, over the end of the year too', () => {
    expect(['2018-06', '2019-12'].map(firstDayAfterMonth)).toEqual(['2018-07-01', '2020-01-01']);
  });
});

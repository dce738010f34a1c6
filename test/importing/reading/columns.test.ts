import { resolveColumns } from '../../../src/importing/reading';

const WANTED = { code: ['Practice Code'], commissioner: ['SUB_ICB_LOCATION_CODE', 'CCG_CODE'] };

describe('a column', () => {
  it('is found whatever the case, spaces, underscores and line breaks of its heading', () => {
    const header = ['other', 'PRACTICE\r\nCode ', 'Sub ICB Location\nCode'];
    expect(resolveColumns(header, WANTED, 'a.csv')).toEqual({
      columns: {
        code: { index: 1, heading: 'PRACTICE Code' },
        commissioner: { index: 2, heading: 'Sub ICB Location Code' },
      },
      unread: ['other'],
    });
  });

  it('is found by the name of an earlier edition', () => {
    expect(resolveColumns(['CCG_CODE', 'practice_code'], WANTED, 'a.csv').columns.commissioner.index).toBe(0);
  });

  it('that is missing is asked for by all its names', () => {
    expect(() => resolveColumns(['practice code'], WANTED, 'a.csv')).toThrow(
      'a.csv: the header has no column "SUB_ICB_LOCATION_CODE" or "CCG_CODE": is it another edition, or edited by hand?',
    );
  });

  it('that stands there twice is not guessed at', () => {
    expect(() => resolveColumns(['practice code', 'CCG_CODE', 'SUB_ICB_LOCATION_CODE'], WANTED, 'a.csv')).toThrow(
      'a.csv: the header has "SUB_ICB_LOCATION_CODE" or "CCG_CODE" 2 times ("CCG_CODE", "SUB_ICB_LOCATION_CODE"): leave one',
    );
  });
});

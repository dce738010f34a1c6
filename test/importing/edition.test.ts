import { tellEdition, type ContentClue, type EditionEvidence } from '../../src/importing';

const tell = (evidence: Partial<EditionEvidence>) =>
  tellEdition({ where: 'a.csv', path: null, clue: null, notAfter: null, ...evidence });
const extracted = (...dates: string[]): ContentClue => ({ kind: 'EXTRACT_DATES', dates });
const opening = (date: string): ContentClue => ({ kind: 'LATEST_EVENT', date, inWords: 'the latest opening' });

describe('an edition', () => {
  it('is what the caller says, before path and content', () => {
    const told = tell({ edition: '2025-03', path: '2025-05/a.csv', clue: opening('2025-02-10') });
    expect(told).toEqual({
      edition: '2025-03',
      publishedEarliest: '2025-02-10',
      publishedLatest: '2025-03-31',
      toldBy: 'OPTION',
      basis: 'the edition was given as 2025-03; the latest opening is 2025-02-10',
    });
  });

  it.each([
    ['/data/ods/2025-05/epraccur.csv.gz', '2025-05'],
    ['ods/2025-05/epraccur-2025-04.csv', '2025-04'],
    ['lists/2021-01-14/all.csv', '2021-01-14'],
    ['/zip/2021-01/gp-reg-pat-prac-all.csv', '2021-01'],
    ['C:\\data\\2021-01\\all.csv', '2021-01'],
  ])('is what the path names: %s', (path, edition) => {
    expect(tell({ path })).toMatchObject({ edition, basis: `the path names ${edition}` });
  });

  it.each([
    'trimethoprim-2013-2018/long.csv',
    'qof/2020-21/x.csv',
    'backup-2023-01/ods/a.csv',
    '2021-13/a.csv',
    '202105/a.csv',
  ])('is not to be found in the path %s', (path) => {
    expect(() => tell({ path })).toThrow(
      'a.csv: nothing says which edition this is: give the option edition, such as 2025-05',
    );
  });

  it('is else what the content gives away, out since then and until the file was stored', () => {
    expect(tell({ clue: extracted('2021-01-01'), notAfter: '2024-02-03' })).toEqual({
      edition: '2021-01',
      publishedEarliest: '2021-01-01',
      publishedLatest: '2024-02-03',
      toldBy: 'CONTENT',
      basis: 'it was extracted on 2021-01-01, and the file was there on 2024-02-03',
    });
  });

  it('has no latest day of publication from a clock that stood before the content', () => {
    expect(tell({ clue: extracted('2021-01-01'), notAfter: '1970-01-01' }).publishedLatest).toBeNull();
  });

  it('of a year or a day is bounded by that year or day', () => {
    expect(tell({ edition: '2019' })).toMatchObject({ publishedEarliest: '2019-01-01', publishedLatest: '2019-12-31' });
    expect(tell({ edition: '2021-01-14', clue: extracted('2021-01-01') })).toMatchObject({
      publishedEarliest: '2021-01-14',
      publishedLatest: '2021-01-14',
    });
  });

  it('is not moved by an opening announced for after it', () => {
    expect(tell({ path: '2021-11/a.csv', clue: opening('2022-04-01') }).publishedEarliest).toBe('2021-11-01');
  });

  it('named for its last month came out after that month, within two', () => {
    expect(tell({ path: '2021-08/a.csv', clue: { kind: 'LAST_MONTH', month: '2021-08' } })).toMatchObject({
      edition: '2021-08',
      publishedEarliest: '2021-09-01',
      publishedLatest: '2021-10-31',
      basis: 'the path names 2021-08, which is its last month: monthly figures are out within two months',
    });
  });

  it('takes a stated day of publication over its bounds', () => {
    expect(tell({ path: '2021-01/a.csv', publishedOn: '2021-01-14' })).toEqual({
      edition: '2021-01',
      publishedEarliest: '2021-01-14',
      publishedLatest: '2021-01-14',
      toldBy: 'PATH',
      basis: 'the path names 2021-01; the publication date was given as 2021-01-14',
    });
  });

  it.each([
    [extracted('2021-02-01'), '2021-02-01'],
    [{ kind: 'LAST_MONTH', month: '2021-03' } as const, '2021-03-01'],
  ])('is refused when the path is older than the data: %j', (clue, upTo) => {
    expect(() => tell({ path: '2021-01/a.csv', clue })).toThrow(
      `a.csv: the path says 2021-01 and the data go up to ${upTo}: give the option edition`,
    );
  });

  it.each([
    [{ edition: '2020-21' }, 'a.csv: the edition "2020-21" is unclear: write it like 2025-05, 2021-01-14 or 2019'],
    [{ edition: 'May 2025' }, 'a.csv: the edition "May 2025" is unclear: write it like 2025-05, 2021-01-14 or 2019'],
    [
      { edition: '2025-05', publishedOn: '31/5/2025' },
      'a.csv: the publication date "31/5/2025" is no day: write it like 2021-01-14',
    ],
  ])('is refused when it cannot be understood: %j', (stated, message) => {
    expect(() => tell(stated)).toThrow(expect.objectContaining({ code: 'EDITION_UNREADABLE', message }));
  });
});

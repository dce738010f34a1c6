import { cardText } from '../../src/cli/import/card-text';
import { ReportPaths } from '../../src/cli/import/report-paths';
import { shareOf } from '../../src/cli/import/share';
import { importKinds, publications } from '../../src/importing';

describe('the share of rows that may be bad', () => {
  it.each([
    ['1%', 0.01],
    ['0.5 %', 0.005],
    ['0%', 0],
    ['100%', 1],
  ])('is written in percent: %s', (text, share) => {
    expect(shareOf(text)).toBeCloseTo(share, 12);
  });

  it.each(['1', '0.01', '101%', '-1%', 'one %', '', '1,5%'])(
    'is nothing else, since 1 could mean either: "%s"',
    (text) => {
      expect(shareOf(text)).toBeNull();
    },
  );
});

describe('the report of refused rows', () => {
  it.each([
    ['/data/ods/2025-05/epraccur.csv.gz', 'epraccur.csv.gz.rejected.csv'],
    ['https://example.org/files/epraccur.csv?version=2', 'epraccur.csv.rejected.csv'],
    ['standard input', 'standard-input.rejected.csv'],
  ])('of %s goes into the working folder as %s', (name, path) => {
    expect(new ReportPaths(undefined).for(name)).toBe(path);
  });

  it('is one for each file of a run, though editions lie in a folder each under one name', () => {
    const paths = new ReportPaths(undefined);
    const files = ['ods/2021-11/epraccur.csv', 'ods/2025-05/epraccur.csv', 'old/2025-05/epraccur.csv'];
    expect(files.map((file) => paths.for(file))).toEqual([
      'epraccur.csv.rejected.csv',
      '2025-05-epraccur.csv.rejected.csv',
      'old-2025-05-epraccur.csv.rejected.csv',
    ]);
  });

  it('goes where whoever runs it wants it', () => {
    expect(new ReportPaths('refused.csv').for('lists.csv')).toBe('refused.csv');
  });
});

describe('what --help says of a publication', () => {
  it.each(importKinds)(
    'names every column and caveat, where the edition comes from, and fits a terminal: %s',
    (kind) => {
      const { card } = publications[kind];
      const text = cardText(card);
      const unbroken = text.replaceAll(/\n\s+/g, ' ');
      for (const { name, description } of card.columns) expect(unbroken).toContain(`${name}: ${description}`);
      for (const caveat of card.caveats) expect(unbroken).toContain(`- ${caveat}`);
      expect(unbroken).toContain(card.editionFrom);
      const [, ...lines] = text.split('\n');
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    },
  );
});

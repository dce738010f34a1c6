import { showProgress } from '../../src/importing';

/** Something that is written to, with a clock that the test turns. */
function desk(isTTY: boolean) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const stream = { isTTY, columns: 120, rows: 40, write: (text: string) => written.push(text) };
  return { written, clock, stream, nowMs: () => clock.ms };
}

describe('progress where nobody watches', () => {
  it('is a line in five seconds at most, and one at the end', () => {
    const { written, clock, ...options } = desk(false);
    const progress = showProgress({ label: 'long.csv.gz', totalBytes: 5_535_022, ...options });
    for (clock.ms = 0; clock.ms <= 12_000; clock.ms += 100) progress.update(clock.ms * 400, clock.ms * 50);
    progress.finish(5_535_022, 738_289);
    expect(written).toEqual([
      'long.csv.gz: 36% of 5.5 MB, 250,000 rows\n',
      'long.csv.gz: 72% of 5.5 MB, 500,000 rows\n',
      'long.csv.gz: 100% of 5.5 MB, 738,289 rows\n',
    ]);
  });

  it('does without a share when the size is not known', () => {
    const { written, ...options } = desk(false);
    showProgress({ label: 'standard input', totalBytes: null, ...options }).finish(2_500_000, 12);
    expect(written).toEqual(['standard input: 2.5 MB, 12 rows\n']);
  });
});

describe('progress at a terminal', () => {
  it('is a bar that ends full, with bytes and rows', () => {
    const { written, ...options } = desk(true);
    const progress = showProgress({ label: 'long.csv.gz', totalBytes: 4_000_000, ...options });
    progress.update(1_000_000, 1_000);
    progress.finish(4_000_000, 4_321);
    expect(written.join('')).toMatch(/long\.csv\.gz =+ 100% of 4\.0 MB, 4,321 rows/);
  });

  it('is numbers without a bar when the size is not known', () => {
    const { written, ...options } = desk(true);
    showProgress({ label: 'standard input', totalBytes: null, ...options }).finish(2_500_000, 12);
    expect(written.join('')).toContain('standard input 2.5 MB, 12 rows');
    expect(written.join('')).not.toMatch(/==|--/);
  });
});

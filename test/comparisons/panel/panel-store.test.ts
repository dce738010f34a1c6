import 'reflect-metadata';
import { keepPanelsOf } from '../../../src/comparisons/panel/panel-store';
import { readPanel } from '../../../src/comparisons/panel/read-panel';
import { requireMetric } from '../../../src/metrics';
import { recordMetric, series } from '../../metrics/support/made-up-metric';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';

const db = useDatabase({ template: withEvidence });
const COUNTED = { code: 'COUNTED', kind: 'RATE', per: 1_000 } as const;
const WINDOW = { from: '2017-01-01', to: '2018-01-01' };

const momentAt = (atRevision: number) => ({ asOf: '2018-01-01', asKnownAt: null, atRevision, isExplicit: false });

/** Each cell of the panel at a revision: `M92002 2017-01-01 5/100`. */
async function cellsAt(revision: number, window = WINDOW): Promise<string[]> {
  const moment = momentAt(revision);
  const { panel } = await readPanel(
    db.database,
    await requireMetric(db.database, 'COUNTED', moment),
    window,
    [],
    moment,
  );
  return panel.units.flatMap(({ odsCode }, unit) =>
    panel.periods.map(({ from }, period) => {
      const cell = unit * panel.periods.length + period;
      return `${odsCode} ${from} ${panel.states[cell] === 0 ? `${panel.numerators[cell]}/${panel.denominators[cell]}` : '-'}`;
    }),
  );
}

async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  db.database.onStatement = (text) => statements.push(text);
  try {
    await work();
  } finally {
    db.database.onStatement = undefined;
  }
  return statements.filter((text) => text.includes('float8send'));
}

describe('what panels are made of, kept in memory', () => {
  const revisions: number[] = [];
  beforeAll(async () => {
    for (const events of [5, 6, 7]) {
      revisions.push(await recordMetric(db.database, COUNTED, series('M92002', '2017-01-01', [[events, 100]])));
      revisions.push(
        await recordMetric(db.database, { code: 'ANOTHER', kind: 'MEAN' }, series('M92002', '2017-01-01', [events])),
      );
    }
  });
  beforeEach(() => void keepPanelsOf(db.database, { memoryMb: 1 }));

  it('never answers for another revision, whichever was asked before', async () => {
    const expected = revisions.map((_, place) => [`M92002 2017-01-01 ${5 + Math.floor(place / 2)}/100`]);
    for (const order of [
      [0, 1, 2, 3, 4, 5],
      [5, 4, 3, 2, 1, 0],
      [2, 5, 0, 4, 1, 3],
    ]) {
      keepPanelsOf(db.database, { memoryMb: 1 });
      for (const place of order) expect(await cellsAt(revisions[place]!)).toEqual(expected[place]);
    }
  });

  it('is read once for revisions between which another metric changed', async () => {
    expect(await statementsOf(() => cellsAt(revisions[2]!))).toHaveLength(1);
    expect(await statementsOf(() => cellsAt(revisions[3]!))).toHaveLength(0);
    expect(await statementsOf(() => cellsAt(revisions[2]!))).toHaveLength(0);
    expect(await statementsOf(() => cellsAt(revisions[4]!))).toHaveLength(1);
  });

  it('is not kept without memory to keep it in', async () => {
    const store = keepPanelsOf(db.database, { memoryMb: 0 });
    expect(await statementsOf(() => cellsAt(revisions[2]!))).toHaveLength(1);
    expect(await statementsOf(() => cellsAt(revisions[2]!))).toHaveLength(1);
    expect(store.bytes).toBe(0);
  });

  it('stays within its megabytes', async () => {
    const store = keepPanelsOf(db.database, { memoryMb: 1 });
    for (const revision of [...revisions, ...revisions]) {
      await cellsAt(revision);
      expect(store.bytes).toBeLessThanOrEqual(1_048_576);
    }
    expect(store.bytes).toBeGreaterThan(0);
  });

  it('of a part of the time holds whoever something was published for in it', async () => {
    const revision = await recordMetric(db.database, COUNTED, [
      ...series('M92007', '2017-02-01', [[1, 50], 'SUPPRESSED', [3, 50]]),
      ...series('M92010', '2017-04-01', [[9, 10]]),
    ]);
    const feb = { from: '2017-02-01', to: '2017-04-01' };
    expect(await cellsAt(revision, feb)).toEqual(['M92007 2017-02-01 1/50', 'M92007 2017-03-01 -']);
    expect(await cellsAt(revision, { from: '2017-04-01', to: '2017-05-01' })).toEqual([
      'M92007 2017-04-01 3/50',
      'M92010 2017-04-01 9/10',
    ]);
    expect(await cellsAt(revision, { from: '2019-01-01', to: '2020-01-01' })).toEqual([]);
  });
});

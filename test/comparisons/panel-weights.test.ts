import { recordMetric, series } from '../metrics/support/made-up-metric';
import { record } from '../organisations/support/made-up';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { cohortOf, compare, excludedMonths } from './support/compare';

const db = useDatabase({ template: withEvidence });

const A = { label: 'a', organisations: ['M92002', 'M92007'] };
const B = { label: 'b', organisations: ['M92010', 'M92012'] };

beforeAll(async () => {
  await record(db.database, {
    sources: [
      { key: 'MADE-UP', published: '2017-02-01' },
      { key: 'LATER', published: '2018-06-01' },
    ],
    lists: [
      { organisation: 'M92002', asOf: '2017-01-01', patients: 1000 },
      { organisation: 'M92002', asOf: '2017-04-01', patients: 3000 },
      { organisation: 'M92007', asOf: '2017-01-01', patients: 2000 },
      { organisation: 'M92007', asOf: '2017-05-01', patients: 500, source: 'LATER' },
      // Of two of a day that which is no estimate; a list of a month is of no day; one without patients weighs nothing.
      { organisation: 'M92010', asOf: '2017-01-01', patients: 100, approximate: true },
      { organisation: 'M92010', asOf: '2017-01-01', patients: 4000, source: 'LATER' },
      { organisation: 'M92012', asOf: '2017-01', patients: 7000 },
      { organisation: 'M92012', asOf: '2017-02-01', patients: 0 },
    ],
  });
  await recordMetric(db.database, { code: 'VALUES', kind: 'PROPORTION', unit: 'share', publishedOn: '2017-01-01' }, [
    ...series('M92002', '2017-01-01', [0.1, 0.2, 0.3, 0.4]),
    ...series('M92007', '2017-01-01', [0.5, 0.5, 0.5, 0.7]),
    ...series('M92010', '2017-01-01', [0.5, 0.5, 0.5, 0.5]),
    ...series('M92012', '2017-01-01', [0.5, 0.5, 0.5, 0.5]),
  ]);
});

const ask = (input: object = {}, moment = {}) =>
  compare(
    db.database,
    { metric: 'VALUES', cohorts: [A, B], from: '2017-01-01', to: '2018-01-01', weighting: 'LIST', ...input },
    moment,
  );

describe('values weighted by lists', () => {
  it('take of each practice the list nearest to the beginning of the period', async () => {
    const { estimate } = cohortOf(await ask(), 'a');
    // January and February by the list of January; March and April by that of April, and of May for the second.
    const first = 0.1 * 1000 + 0.2 * 1000 + 0.3 * 3000 + 0.4 * 3000;
    const second = 0.5 * 2000 + 0.5 * 2000 + 0.5 * 2000 + 0.7 * 500;
    expect(estimate.value).toBeCloseTo((first + second) / (8000 + 6500), 12);
    expect(estimate.method).toBe('mean weighted by the patients on each list, cluster-robust by practice, t limits');
  });

  it('count to nobody without a list of a day within 92 days, or with one of nobody', async () => {
    const comparison = await ask();
    expect(excludedMonths(comparison)).toEqual({ NO_LIST: { M92012: 4 } });
    expect(cohortOf(comparison, 'b')).toMatchObject({ practices: 1, practiceMonths: 4, estimate: null });
  });

  it('are weighted by what was known then', async () => {
    const then = await ask({}, { asKnownAt: '2017-03-01T00:00:00Z' });
    const first = 0.1 * 1000 + 0.2 * 1000 + 0.3 * 3000 + 0.4 * 3000;
    const second = (0.5 + 0.5 + 0.5 + 0.7) * 2000;
    expect(cohortOf(then, 'a').estimate.value).toBeCloseTo((first + second) / (8000 + 8000), 12);
  });

  it('are never weighted by lists of another year', async () => {
    await recordMetric(
      db.database,
      { code: 'OLD_VALUES', kind: 'PROPORTION' },
      ['M92002', 'M92007', 'M92010'].flatMap((practice) => series(practice, '2016-01-01', [0.1, 0.2, 0.3])),
    );
    const comparison = await ask({ metric: 'OLD_VALUES', from: '2016-01-01' });
    expect(excludedMonths(comparison)).toEqual({
      NO_LIST: { M92002: 3, M92007: 3, M92010: 3 },
      MISSING: { M92012: 3 },
    });
    expect(comparison.notDetermined).toEqual([
      'a: weights by list were asked for, and no list of any of its periods is known.',
      'b: weights by list were asked for, and no list of any of its periods is known.',
    ]);
  });

  it('of a year may take a list from anywhere within it', async () => {
    const yearly = ['M92002', 'M92007', 'M92010'].flatMap((practice, place) =>
      series(practice, '2016-10-01', [0.1 + 0.1 * place], 12),
    );
    await recordMetric(db.database, { code: 'YEARLY_VALUES', kind: 'PROPORTION' }, yearly);
    const comparison = await ask({ metric: 'YEARLY_VALUES', from: '2016-01-01' });
    // The lists of January are nearer to October than those of spring.
    expect(cohortOf(comparison, 'a').estimate.value).toBeCloseTo((0.1 * 1000 + 0.2 * 2000) / 3000, 12);
  });

  it('are not asked for where numerators are published', async () => {
    await recordMetric(db.database, { code: 'RATES', kind: 'RATE', per: 1000 }, [
      ...series('M92002', '2016-01-01', [[1, 100]]),
      ...series('M92010', '2016-01-01', [[1, 100]]),
    ]);
    const comparison = await ask({ metric: 'RATES', from: '2016-01-01' });
    expect(cohortOf(comparison, 'a').events).toBe(1);
  });
});

import { series, recordMetric, type MadeUpCell } from '../metrics/support/made-up-metric';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { caveatsOf, cohortOf, compare, excludedMonths } from './support/compare';

const db = useDatabase({ template: withEvidence });

const YEAR = 12;
const everyMonth = (cell: MadeUpCell) => new Array<MadeUpCell>(YEAR).fill(cell);
const TRUST = { label: 'trust', programme: 'RWT-VI' };
const OTHERS = { label: 'others', where: { commissioner: '06A' } };
const IN_2017 = { from: '2017-01-01', to: '2018-01-01', cohorts: [TRUST, OTHERS] };

describe('a rate', () => {
  beforeAll(() =>
    recordMetric(db.database, { code: 'MADE_UP_RATE', kind: 'RATE', per: 1000 }, [
      ...series('M92002', '2017-01-01', everyMonth([10, 6000])),
      ...series('M92007', '2017-01-01', everyMonth([5, 4000])),
      // Joined on 21 September.
      ...series('M92028', '2017-01-01', everyMonth([8, 8000])),
      ...series('M92010', '2017-01-01', everyMonth([6, 12_000])),
      ...series('M92012', '2017-01-01', ['SUPPRESSED', ...everyMonth([3, 3000]).slice(2)]),
    ]),
  );
  const ask = (more: object = {}) => compare(db.database, { metric: 'MADE_UP_RATE', ...IN_2017, ...more });

  it('is all events over all patient-years while the practices certainly belonged', async () => {
    const comparison = await ask();
    const trust = cohortOf(comparison, 'trust');
    expect(trust).toMatchObject({ practices: 3, leads: 1, practiceMonths: 12 + 12 + 3, events: 120 + 60 + 24 });
    expect(trust.patientYears).toBeCloseTo(6000 + 4000 + 8000 / 4, 9);
    expect(trust.estimate).toMatchObject({ unit: 'per 1000 patients a year', confidence: 0.95 });
    expect(trust.estimate.value).toBeCloseTo(17, 12);
    expect(trust.estimate.method).toContain('cluster-robust by practice');
    expect(trust.poisson.value).toBeCloseTo(17, 12);
  });

  it('of the comparators holds what is not even possibly the model’s', async () => {
    const others = cohortOf(await ask(), 'others');
    // Eight months of the practice that joined in September, all of the second, and ten months of the third.
    expect(others).toMatchObject({ practices: 3, leads: 0, practiceMonths: 8 + 12 + 10, events: 64 + 72 + 30 });
    expect(others.patientYears).toBeCloseTo((8 * 8000) / 12 + 12_000 + (10 * 3000) / 12, 9);
  });

  it('is compared by difference and ratio, robust and not', async () => {
    const [contrast] = (await ask()).contrasts;
    const [trust, others] = [204 / 12, (166 / (19_833 + 1 / 3)) * 1000];
    expect(contrast).toMatchObject({ cohort: 'trust', reference: 'others' });
    expect(contrast.difference.value).toBeCloseTo(trust - others, 9);
    expect(contrast.clusterRobustDifference.value).toBeCloseTo(trust - others, 9);
    expect(contrast.ratio.value).toBeCloseTo(trust / others, 9);
    expect(contrast.clusterRobustRatio.value).toBeCloseTo(trust / others, 9);
    expect(contrast.q).toBe(contrast.p);
  });

  it('is held against whichever cohort is named as the reference', async () => {
    const { contrasts } = await ask({ reference: 'trust' });
    expect(contrasts).toHaveLength(1);
    expect(contrasts[0]).toMatchObject({ cohort: 'others', reference: 'trust' });
    expect(contrasts[0].ratio.value).toBeCloseTo(1 / (await ask()).contrasts[0].ratio.value, 12);
  });

  it('leaves nothing unaccounted for', async () => {
    const comparison = await ask();
    // One month was suppressed and one has no row at all; of the other 41 practices of the place nothing is published.
    const { TRANSITION, SUPPRESSED, MISSING } = excludedMonths(comparison);
    expect(TRANSITION).toEqual({ M92028: 1 });
    expect(SUPPRESSED).toEqual({ M92012: 1 });
    expect(MISSING).toMatchObject({ M92012: 1, M92001: 12, M92654: 12 });
    expect(comparison.population).toMatchObject({ practices: 5, practiceMonths: 57, events: 370 });
  });

  it('can be asked at another confidence, which changes no value', async () => {
    const [at95, at80] = [
      cohortOf(await ask(), 'trust').estimate,
      cohortOf(await ask({ confidence: 0.8 }), 'trust').estimate,
    ];
    expect(at80.value).toBe(at95.value);
    expect(at80.lower).toBeGreaterThan(at95.lower);
    expect(at80.confidence).toBe(0.8);
  });
});

describe('numbers that cannot be added to others', () => {
  beforeAll(async () => {
    await recordMetric(db.database, { code: 'BROKEN_RATE', kind: 'RATE', per: 1000 }, [
      ...series('M92002', '2017-01-01', [
        [4, 1000],
        [1.5, 1000],
        [-1, 1000],
        'ZERO_DENOMINATOR',
        'ZERO_DENOMINATOR',
        0.004,
        'NOT_COLLECTED',
      ]),
      ...series('M92010', '2017-01-01', [
        [2, 1000],
        [2, 1000],
        [2, 1000],
        [2, 1000],
        [2, 1000],
        [2, 1000],
        [2, 1000],
      ]),
    ]);
    await recordMetric(db.database, { code: 'BROKEN_SHARE', kind: 'PROPORTION' }, [
      ...series('M92002', '2017-01-01', [
        [1, 4],
        [5, 4],
        [2, 4],
      ]),
      ...series('M92010', '2017-01-01', [
        [1, 4],
        [1, 4],
        [1, 4],
      ]),
    ]);
  });

  it('are told and left out: half an event, fewer than none, a value beside numerators', async () => {
    const comparison = await compare(db.database, {
      ...IN_2017,
      metric: 'BROKEN_RATE',
      cohorts: [{ organisations: ['M92002'] }, { organisations: ['M92010'] }],
    });
    expect(excludedMonths(comparison)).toEqual({
      NOT_POOLABLE: { M92002: 3 },
      ZERO_DENOMINATOR: { M92002: 2 },
      NOT_COLLECTED: { M92002: 1 },
    });
    expect(cohortOf(comparison, 'M92002')).toMatchObject({ practiceMonths: 1, events: 4 });
  });

  it('are a part that is larger than the whole', async () => {
    const comparison = await compare(db.database, {
      ...IN_2017,
      metric: 'BROKEN_SHARE',
      cohorts: [{ organisations: ['M92002'] }, { organisations: ['M92010'] }],
    });
    expect(excludedMonths(comparison)).toEqual({ NOT_POOLABLE: { M92002: 1 } });
    expect(cohortOf(comparison, 'M92002').wilson.value).toBe(3 / 8);
  });
});

describe('a metric of values without numerators', () => {
  beforeAll(() =>
    recordMetric(db.database, { code: 'MADE_UP_VALUES', kind: 'PROPORTION', unit: 'share, 0 to 1' }, [
      ...series('M92002', '2017-01-01', [0.2, 0.4, 0.6]),
      ...series('M92007', '2017-01-01', [0.1, 'ZERO_DENOMINATOR', 0.1]),
      ...series('M92010', '2017-01-01', [0.5, 0.5, 0.5]),
      ...series('M92012', '2017-01-01', [0.7, 0.7, 0.7]),
    ]),
  );
  const ask = () => compare(db.database, { metric: 'MADE_UP_VALUES', ...IN_2017 });

  it('is the mean of the practices’ own means, each counted once', async () => {
    const trust = cohortOf(await ask(), 'trust');
    expect(trust.estimate.value).toBeCloseTo((0.4 + 0.1) / 2, 12);
    expect(trust.estimate).toMatchObject({
      unit: 'share, 0 to 1',
      method: 'mean over practices, each counted once, t limits over practices',
    });
    expect(trust).toMatchObject({ practices: 2, practiceMonths: 5, events: null, patientYears: null, poisson: null });
  });

  it('says that it is no share of all patients', async () => {
    expect(caveatsOf(await ask(), 'UNWEIGHTED_VALUES')).toEqual([
      'Published as a value without numerator and denominator: averaged over practices, each counted once, which is not the share of all patients or items.',
    ]);
  });

  it('has a difference of means, and no ratio', async () => {
    const [contrast] = (await ask()).contrasts;
    expect(contrast.clusterRobustDifference.value).toBeCloseTo(0.25 - 0.6, 12);
    expect(contrast).toMatchObject({ ratio: null, clusterRobustRatio: null, poissonP: null });
  });
});

describe('a proportion with numerators', () => {
  beforeAll(() =>
    recordMetric(db.database, { code: 'MADE_UP_SHARE', kind: 'PROPORTION', per: 100 }, [
      ...series('M92002', '2017-01-01', [
        [30, 100],
        [10, 100],
      ]),
      ...series('M92007', '2017-01-01', [
        [22, 100],
        [18, 100],
      ]),
      ...series('M92010', '2017-01-01', [
        [1, 2],
        [1, 2],
      ]),
    ]),
  );

  it('is the share of all cases, per hundred where the metric says so, with two intervals', async () => {
    const comparison = await compare(db.database, { metric: 'MADE_UP_SHARE', ...IN_2017 });
    const trust = cohortOf(comparison, 'trust');
    expect(trust.wilson).toMatchObject({ value: 20, unit: 'per 100' });
    expect(trust.wilson.lower).toBeCloseTo(16.3737, 4);
    expect(trust.wilson.upper).toBeCloseTo(24.197, 4);
    // Both practices have the same share, so nothing shows how practices vary.
    expect(trust.estimate).toBeNull();
    expect(comparison.notDetermined).toEqual([
      'trust: no interval over practices, because all practices agree exactly, so nothing shows how they vary.',
      'others: no interval over practices, because only one practice counts, and an interval over practices needs two.',
    ]);
  });
});

describe('a mean of things', () => {
  beforeAll(() =>
    recordMetric(db.database, { code: 'MADE_UP_STAY', kind: 'MEAN', unit: 'days a stay' }, [
      ...series('M92002', '2017-01-01', [
        [90, 30],
        [10, 10],
      ]),
      ...series('M92007', '2017-01-01', [[20, 10]]),
      ...series('M92010', '2017-01-01', [[1, 1]]),
    ]),
  );

  it('is all days over all stays', async () => {
    const comparison = await compare(db.database, { metric: 'MADE_UP_STAY', ...IN_2017 });
    expect(cohortOf(comparison, 'trust').estimate).toMatchObject({ value: 120 / 50, unit: 'days a stay' });
    expect(cohortOf(comparison, 'trust').patientYears).toBeNull();
  });
});

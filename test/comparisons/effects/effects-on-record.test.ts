import { join } from 'node:path';
import { graphql } from 'graphql';
import { EstimatorPool } from '../../../src/comparisons';
import { createContext } from '../../../src/context';
import { createSchema } from '../../../src/schema';
import { recordMetric, series } from '../../metrics/support/made-up-metric';
import { answer, ask } from '../../support/ask';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';

const db = useDatabase({ template: withEvidence });

const MONTHS = 84;
const METHODS =
  'BEFORE_AFTER DIFFERENCE_IN_DIFFERENCES TWO_WAY_FIXED_EFFECTS POISSON_FIXED_EFFECTS GROUP_TIME_ATT INTERRUPTED_TIME_SERIES SYNTHETIC_CONTROL GENERALISED_SYNTHETIC_CONTROL'.split(
    ' ',
  );

/** Events of a practice of 1,200 patients: a level of its own, a season that all share, and a little that looks like chance. */
function eventsOf(code: string, month: number): number {
  const own = Number(code.slice(1)) % 17;
  const chance = ((Number(code.slice(1)) * 7919 + month * 104_729) % 7) - 3;
  return Math.round(60 + own + 5 * Math.sin((2 * Math.PI * month) / 12) + chance);
}

beforeAll(async () => {
  const { rows } = await db.pool.query<{ key: string }>(
    `select n.key from organisation_current o join node n on n.id = o.node_id where o.kind = 'PRACTICE' and n.key like 'M92%' order by 1`,
  );
  await recordMetric(
    db.database,
    { code: 'EVENTS', kind: 'RATE', per: 1_000 },
    rows.flatMap(({ key }) =>
      series(
        key,
        '2014-01-01',
        Array.from({ length: MONTHS }, (_, month) => [eventsOf(key, month), 1_200] as const),
      ),
    ),
  );
  await recordMetric(
    db.database,
    { code: 'SHARES', kind: 'MEAN' },
    rows.flatMap(({ key }) =>
      series(
        key,
        '2014-01-01',
        Array.from({ length: MONTHS }, (_, month) => eventsOf(key, month) / 100),
      ),
    ),
  );
});

const RESULT = `__typename
  ... on NotEstimable { reason explanation needed }
  ... on TreatmentEffect {
    method estimate { value lower upper confidence unit method } p q permutationP treatedPractices treatedLeads comparators donorsOffered donorsUsed
    leftOut { reason practices } specification seed version caveats { code sentence } fit { rmspeBefore effectiveDonors }
    donors { weight practice { odsCode } } series { periodFrom treated counterfactual } eventStudy { eventTime value isReference }
  }`;

async function effects(methods: readonly string[], input: object = {}, options: object = {}): Promise<any[]> {
  const asked = {
    metric: 'EVENTS',
    cohorts: [
      { label: 'trust', programme: 'RWT-VI' },
      { label: 'others', where: { commissioner: '06A' } },
    ],
    from: '2014-01-01',
    to: '2021-01-01',
    ...input,
  };
  const { compareModels } = await answer(
    db.database,
    `query ($input: ComparisonInput!, $methods: [EffectMethod!]!, $options: EffectOptions) {
       compareModels(input: $input) { effects(methods: $methods, options: $options) { ${RESULT} } }
     }`,
    { input: asked, methods, options: { repetitions: 99, ...options } },
  );
  return compareModels.effects;
}

const effect = async (method: string, input: object = {}, options: object = {}): Promise<any> =>
  (await effects([method], input, options))[0];

/** By every method. */
let all: any[];
const of = (method: string) => all[METHODS.indexOf(method)];

beforeAll(async () => {
  all = await effects(METHODS);
});

describe('effects side by side', () => {
  it('answer in the order asked, and one that cannot harms no other', async () => {
    expect(all.map(({ __typename }) => __typename)).toEqual([
      'TreatmentEffect',
      'NotEstimable',
      'TreatmentEffect',
      'TreatmentEffect',
      'TreatmentEffect',
      'NotEstimable',
      'TreatmentEffect',
      'TreatmentEffect',
    ]);
    expect(of('DIFFERENCE_IN_DIFFERENCES')).toMatchObject({ reason: 'STAGGERED_STARTS' });
    expect(of('POISSON_FIXED_EFFECTS').estimate.unit).toBe('ratio of rates');
  });

  it('find nothing where nothing happened', async () => {
    for (const method of ['GROUP_TIME_ATT', 'SYNTHETIC_CONTROL', 'TWO_WAY_FIXED_EFFECTS']) {
      const { estimate } = of(method);
      expect(estimate.lower).toBeLessThan(0);
      expect(estimate.upper).toBeGreaterThan(0);
      expect(estimate.unit).toBe('per 1000 patients a year');
    }
  });

  it('have q where several are tested at once, and none alone', async () => {
    const tested = all.filter(({ p }) => p != null);
    expect(tested.length).toBeGreaterThanOrEqual(2);
    for (const { p, q } of tested) expect(q).toBeGreaterThanOrEqual(p);
  });

  it('count trusts beside practices, and say what sharing one means', async () => {
    const groupTime = of('GROUP_TIME_ATT');
    expect(groupTime.treatedLeads).toBe(1);
    expect(groupTime.treatedPractices).toBeGreaterThan(3);
    const [few] = groupTime.caveats.filter(({ code }: any) => code === 'FEW_TREATED_CLUSTERS');
    expect(few.sentence).toMatch(/belong to one trust or federation and share what befalls it/);
  });

  it('are drawn from a seed: the same again, to the last digit', async () => {
    const [one, again, other] = await Promise.all([7, 7, 8].map((seed) => effect('SYNTHETIC_CONTROL', {}, { seed })));
    expect(again).toEqual(one);
    expect([one.seed, other.seed]).toEqual([7, 8]);
    expect(other.estimate).toEqual(one.estimate);
  });

  it('say whom a synthetic member is made of, and how closely it follows', async () => {
    const { donors, series: points, fit, donorsUsed } = of('SYNTHETIC_CONTROL');
    expect(donors).toHaveLength(donorsUsed);
    expect(donors.reduce((sum: number, { weight }: any) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(donors[0].practice.odsCode).toMatch(/^M92\d{3}$/);
    expect(fit.effectiveDonors).toBeLessThanOrEqual(donorsUsed);
    expect(points[0].periodFrom).toBe('2014-01-01');
  });
});

describe('the window of an effect', () => {
  it('ends with February 2020 unless the rest is asked for', async () => {
    const cut = of('TWO_WAY_FIXED_EFFECTS');
    expect(cut.specification).toMatchObject({ lastPeriodFrom: '2020-02-01', periods: 74, covidPeriod: 'CUT_OFF' });
    expect(cut.caveats.map(({ code }: any) => code)).toContain('COVID_PERIOD');
    const whole = await effect('TWO_WAY_FIXED_EFFECTS', {}, { includesCovidPeriod: true });
    expect(whole.specification).toMatchObject({ lastPeriodFrom: '2020-12-01', covidPeriod: 'INCLUDED' });
  });
});

describe('comparators', () => {
  it('were in no compared programme either: its members are left out, and counted', async () => {
    const cohorts = [{ programme: 'RWT-VI' }, { programme: 'PCN-U27607' }, { where: { commissioner: '06A' } }];
    const { leftOut } = await effect('TWO_WAY_FIXED_EFFECTS', { cohorts, overlap: 'EACH' });
    expect(leftOut.find(({ reason }: any) => reason === 'COMPARATOR_IN_ANOTHER_MODEL').practices).toBeGreaterThan(0);
  });

  it('cannot be a model themselves', async () => {
    const cohorts = [{ programme: 'RWT-VI' }, { programme: 'WTH-PCH' }];
    expect(await effects(METHODS, { cohorts })).toEqual(
      METHODS.map(() => expect.objectContaining({ __typename: 'NotEstimable', reason: 'REFERENCE_IS_A_MODEL' })),
    );
  });

  it('show nothing of a cohort that nobody joins on a day', async () => {
    const cohorts = [{ organisations: ['M92002'] }, { where: { commissioner: '06A' } }];
    const first = await effect('GROUP_TIME_ATT', { cohorts });
    expect(first).toMatchObject({
      reason: 'NO_MODEL',
      explanation: expect.stringContaining('nothing has a before and an after'),
    });
  });
});

describe('metrics without events', () => {
  it('leave out the method that counts them, and no other', async () => {
    const found = await effects(['POISSON_FIXED_EFFECTS', 'GROUP_TIME_ATT'], { metric: 'SHARES' });
    expect(found).toMatchObject([{ reason: 'NEEDS_COUNTS' }, { __typename: 'TreatmentEffect' }]);
  });
});

it.each([
  ['repetitions', 5, 'options.repetitions must be from 19 to 9999, got 5'],
  ['mostDonors', 2, 'options.mostDonors must be from 3 to 1000, got 2'],
  ['washOutMonths', -1, 'options.washOutMonths must be from 0 to 24, got -1'],
])('an option outside its range is refused: %s %d', async (name, value, sentence) => {
  const { errors } = await ask(
    db.database,
    `{ compareModels(input: { metric: "EVENTS", cohorts: [{ programme: "RWT-VI" }, {}], from: "2016-01-01", to: "2018-01-01" }) {
        effect(method: GROUP_TIME_ATT, options: { ${name}: ${value} }) { __typename } } }`,
  );
  expect(errors!.map(({ message, extensions }) => [extensions['code'], message])).toEqual([['BAD_INPUT', sentence]]);
});

describe('robustness', () => {
  const curve = (choices: string) =>
    answer(
      db.database,
      `{ compareModels(input: { metric: "EVENTS", cohorts: [{ label: "trust", programme: "RWT-VI" }, { label: "others", where: { commissioner: "06A" } }],
          from: "2014-01-01", to: "2021-01-01" }) {
          robustness(choices: ${choices}) { asked estimable median lowest highest negative positive excludingNought
            entries { method donorPlace anticipationMonths certainty leavers result { __typename ... on TreatmentEffect { estimate { value } comparators } ... on NotEstimable { reason } } } } } }`,
    );

  it('runs every combination, and says how far their estimates lie apart', async () => {
    const { compareModels } = await curve(
      '{ methods: [GROUP_TIME_ATT, TWO_WAY_FIXED_EFFECTS], donorPlaces: [ALL, SAME_PLACES, OTHER_PLACES], leavers: [CENSORED] }',
    );
    const { entries, asked, estimable, median, lowest, highest, negative, positive } = compareModels.robustness;
    expect([asked, entries.length]).toEqual([2 * 3 * 2 * 2, 24]);
    const values = entries.flatMap(({ result }: any) => result.estimate?.value ?? []);
    expect([estimable, lowest, highest]).toEqual([values.length, Math.min(...values), Math.max(...values)]);
    expect(negative + positive).toBe(estimable);
    expect(median).toBeGreaterThanOrEqual(lowest);
    const comparators = (place: string): number =>
      Math.max(
        ...entries
          .filter(({ donorPlace }: any) => donorPlace === place)
          .map(({ result }: any) => result.comparators ?? 0),
      );
    expect(comparators('SAME_PLACES')).toBeGreaterThan(comparators('OTHER_PLACES'));
    expect(comparators('SAME_PLACES') + comparators('OTHER_PLACES')).toBeLessThanOrEqual(comparators('ALL'));
  });

  it('finds room in the queue of a single thread, however many combinations there are', async () => {
    const execArgv = ['--require', join(__dirname, '../../support/run-typescript.cjs')];
    const estimator = new EstimatorPool({ threads: 1, deadlineMs: 60_000, execArgv });
    const source = `{ compareModels(input: { metric: "EVENTS", cohorts: [{ programme: "RWT-VI" }, { label: "others", where: { commissioner: "06A" } }],
      from: "2014-01-01", to: "2021-01-01" }) { robustness(choices: { methods: [GROUP_TIME_ATT, TWO_WAY_FIXED_EFFECTS] }) { asked estimable } } }`;
    const contextValue = createContext(db.database, { estimator });
    const { data, errors } = await graphql({ schema: createSchema(), source, contextValue });
    await estimator.close();
    expect(errors).toBeUndefined();
    expect((data as any).compareModels.robustness).toMatchObject({ asked: 48 });
    expect((data as any).compareModels.robustness.estimable).toBeGreaterThan(33);
  });

  it('is refused beyond a hundred combinations', async () => {
    await expect(curve('{ anticipationMonths: [0, 1, 2, 3, 4, 5] }')).rejects.toThrow(
      'robustness: 144 combinations are more than the 100 that are run at once: leave choices out',
    );
  });
});

import 'reflect-metadata';
import { Role } from '../../src/access';
import { writeRows } from '../app/support/write-rows';
import { answer } from '../support/ask';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { tableDigests } from '../support/record-contents';
import { caller, edit, faultsOf, request, SOURCE } from './support/edit';

const db = useDatabase({ template: withEvidence });
const publisher = caller(Role.PUBLISHER, 'Grace');
const run = (mutation: string, input: object, options = {}) =>
  edit(db.database, mutation, input, { as: publisher, ...options });

const METRIC = {
  code: 'TEST_BED_DAYS',
  name: 'Bed days',
  definition: 'Days in a bed of a hospital after an emergency admission.',
  kind: 'RATE',
  unit: 'days a patient a year',
  per: 1000,
  improvement: 'DECREASE',
  frequency: 'MONTHLY',
  source: SOURCE.key,
  caveats: ['made up'],
};
const record = (rows: object[], more: object = {}) =>
  run(
    'recordObservations',
    { metric: METRIC.code, source: SOURCE.key, rows, ...more },
    { made: 'metric { code observationCount } recorded unchanged' },
  );

const observed = (odsCode: string, more = '') =>
  answer(
    db.database,
    `query ($c: String!) { practice(odsCode: $c ${more}) { observations(metric: "${METRIC.code}") { nodes {
       period { text } numerator denominator value absence provenance { source { key } release { id } row recordedAt grade }
     } } } }`,
    { c: odsCode },
  ).then(({ practice }) => practice.observations.nodes);

const PROVENANCE = {
  source: { key: SOURCE.key },
  release: null,
  row: null,
  grade: 'C',
  recordedAt: expect.any(String),
};

beforeAll(async () => {
  await run('registerSource', SOURCE);
  const { metric, userErrors } = await run('defineOutcomeMetric', METRIC, {
    made: 'metric { code name definition kind unit per improvement frequency caveats isSimulated source { key } }',
  });
  expect(userErrors).toEqual([]);
  expect(metric).toEqual({ ...METRIC, isSimulated: false, source: { key: SOURCE.key } });
});

describe('a metric', () => {
  it('is redefined with the revision at which it was read, and only of the same kind while it is measured', async () => {
    const { revision } = await run('defineOutcomeMetric', { ...METRIC, code: 'TEST_REDEFINED' });
    const again = { ...METRIC, code: 'TEST_REDEFINED', name: 'Days in bed' };
    expect(faultsOf(await run('defineOutcomeMetric', again))).toEqual([['ALREADY_EXISTS', 'code']]);
    const redefined = { ...again, expectedRevision: revision.number };
    const { metric } = await run('defineOutcomeMetric', redefined, { made: 'metric { name }' });
    expect(metric).toEqual({ name: 'Days in bed' });
    expect(faultsOf(await run('defineOutcomeMetric', { ...redefined, name: 'Beds' }))).toEqual([
      ['STALE', 'expectedRevision'],
    ]);
    await record([{ organisation: 'M92001', from: '2019-01-01', value: 1 }], { metric: 'test_redefined' });
    const latest = (await answer(db.database, '{ revisions(last: 1) { nodes { number } } }')).revisions.nodes[0].number;
    expect(faultsOf(await run('defineOutcomeMetric', { ...again, kind: 'MEAN', expectedRevision: latest }))).toEqual([
      ['CONFLICT', 'kind'],
    ]);
  });

  it.each([
    [{ code: 'lower' }, 'code'],
    [{ code: 'SIM_BED_DAYS' }, 'code'],
    [{ code: "X'; drop table metric --" }, 'code'],
    [{ name: ' ' }, 'name'],
    [{ per: 0 }, 'per'],
    [{ caveats: ['x', ''] }, 'caveats.1'],
  ])('is refused with the path of what is wrong: %j', async (wrong, path) => {
    expect(faultsOf(await run('defineOutcomeMetric', { ...METRIC, ...wrong }))).toEqual([['INVALID', path]]);
  });
});

describe('observations', () => {
  it('are recorded with their source and no file: as parts, as a value, or as the reason of absence', async () => {
    const payload = await record([
      { organisation: 'm92001', from: '2019-01-01', numerator: 12, denominator: 4_500 },
      { organisation: 'M92001', from: '2019-02-01', value: 0.25 },
      { organisation: 'M92001', from: '2019-04-01', months: 3, absence: 'NOT_PUBLISHED' },
    ]);
    expect(payload).toMatchObject({ userErrors: [], recorded: 3, unchanged: 0, metric: { code: METRIC.code } });
    expect(payload.revision).toMatchObject({
      actor: 'Grace',
      summary: `3 observations of ${METRIC.code}, as ${SOURCE.key} has them`,
    });
    const none = { numerator: null, denominator: null, value: null, absence: null, provenance: PROVENANCE };
    expect(await observed('M92001')).toEqual([
      { ...none, period: { text: '2019-01' }, numerator: 12, denominator: 4_500 },
      { ...none, period: { text: '2019-02' }, value: 0.25 },
      { ...none, period: { text: '2019-04-01 to 2019-06-30' }, absence: 'NOT_PUBLISHED' },
    ]);
  });

  it('T30: that are suppressed have no value and say so, and are never zero', async () => {
    await record([{ organisation: 'M92003', from: '2019-01-01', absence: 'SUPPRESSED' }]);
    expect(await observed('M92003')).toEqual([
      expect.objectContaining({ numerator: null, denominator: null, value: null, absence: 'SUPPRESSED' }),
    ]);
  });

  it('of trusts and commissioners are recorded as those of practices', async () => {
    const payload = await record([
      { organisation: 'RL4', from: '2019-01-01', value: 2 },
      { organisation: '06A', from: '2019-01-01', value: 3 },
    ]);
    expect(payload.recorded).toBe(2);
  });

  it('that say what stands are left alone, and others supersede what stood, which stays readable', async () => {
    const row = { organisation: 'M92004', from: '2019-01-01' };
    const first = await record([{ ...row, value: 1 }]);
    const second = await record([
      { ...row, value: 2 },
      { ...row, from: '2019-02-01', value: 1 },
    ]);
    const third = await record([
      { ...row, value: 2 },
      { ...row, from: '2019-02-01', value: 5 },
    ]);
    expect([first, second, third].map(({ recorded, unchanged }) => [recorded, unchanged])).toEqual([
      [1, 0],
      [2, 0],
      [1, 1],
    ]);
    expect(faultsOf(await record([{ ...row, value: 2 }]))).toEqual([['NOTHING_CHANGED', '']]);
    const at = (revision: { number: number }) => observed('M92004', `, atRevision: ${revision.number}`);
    const values = (rows: { value: number }[]) => rows.map(({ value }) => value);
    expect(values(await at(first.revision))).toEqual([1]);
    expect(values(await at(second.revision))).toEqual([2, 1]);
    expect(values(await observed('M92004'))).toEqual([2, 5]);
  });

  it('that changed since the expected revision are left alone', async () => {
    const row = { organisation: 'M92008', from: '2019-01-01' };
    const first = await record([{ ...row, value: 1 }]);
    const second = await record([{ ...row, value: 2 }], { expectedRevision: first.revision.number });
    const late = await record([{ ...row, value: 3 }], { expectedRevision: first.revision.number });
    expect(late.userErrors).toMatchObject([{ code: 'STALE', currentRevision: second.revision.number }]);
    const elsewhere = await record([{ ...row, from: '2019-02-01', value: 3 }], {
      expectedRevision: first.revision.number,
    });
    expect(elsewhere.recorded).toBe(1);
  });

  it('are retracted from what stands, and stay readable at their revision', async () => {
    const rows = ['2018-11-01', '2018-12-01', '2019-01-01'].map((from) => ({ organisation: 'M92009', from, value: 1 }));
    const { revision } = await record(rows);
    const retract = (input: object) =>
      run(
        'retractObservations',
        { metric: METRIC.code, organisations: ['M92009'], reason: 'counted twice', ...input },
        { made: 'retracted metric { code }' },
      );
    const retraction = await retract({ from: '2018-12-01', to: '2019-01-01' });
    expect(retraction).toMatchObject({ userErrors: [], retracted: 1, metric: { code: METRIC.code } });
    expect(retraction.revision).toMatchObject({ reason: 'counted twice' });
    expect(await observed('M92009')).toHaveLength(2);
    expect(await observed('M92009', `, atRevision: ${revision.number}`)).toHaveLength(3);
    expect(faultsOf(await retract({ months: 3 }))).toEqual([['NOTHING_CHANGED', '']]);
    expect((await retract({})).retracted).toBe(2);
    expect(await observed('M92009')).toEqual([]);
    expect(faultsOf(await retract({ from: '2019-01-01', to: '2019-01-01' }))).toEqual([['INVALID', 'from']]);
    expect(faultsOf(await retract({ organisations: ['M92009', 'NOBODY'] }))).toEqual([['UNKNOWN', 'organisations.1']]);
    expect(faultsOf(await retract({ organisations: [] }))).toEqual([['INVALID', 'organisations']]);
  });

  const ROW = { organisation: 'M92010', from: '2019-01-01' };
  it.each([
    [[], 'INVALID', 'rows'],
    [[{ ...ROW }], 'INVALID', 'rows.0.value'],
    [[{ ...ROW, value: 1, absence: 'SUPPRESSED' }], 'INVALID', 'rows.0.value'],
    [[{ ...ROW, numerator: 1 }], 'INVALID', 'rows.0.denominator'],
    [[{ ...ROW, numerator: 1, denominator: 0 }], 'INVALID', 'rows.0.denominator'],
    [[{ ...ROW, numerator: -1, denominator: 5 }], 'INVALID', 'rows.0.numerator'],
    [[{ ...ROW, value: 1, from: '2019-01-02' }], 'INVALID', 'rows.0.from'],
    [[{ ...ROW, value: 1, from: '2999-01-01' }], 'INVALID', 'rows.0.from'],
    [[{ ...ROW, value: 1, months: 0 }], 'INVALID', 'rows.0.months'],
    [[{ ...ROW, value: 1, months: 2_147_483_647 }], 'INVALID', 'rows.0.months'],
    [[{ ...ROW, value: 1, organisation: "' OR 1=1 --" }], 'UNKNOWN', 'rows.0.organisation'],
    [
      [
        { ...ROW, value: 1 },
        { ...ROW, value: 2 },
      ],
      'INVALID',
      'rows.1',
    ],
  ])('are refused whole with the path of what is wrong: %j', async (rows, code, path) => {
    const before = await tableDigests(db.pool);
    expect(faultsOf(await record(rows))).toContainEqual([code, path]);
    expect(await tableDigests(db.pool)).toEqual(before);
  });

  it('of a proportion lie between none and all', async () => {
    await run('defineOutcomeMetric', { ...METRIC, code: 'TEST_SHARE', kind: 'PROPORTION' });
    const wrong = [
      { ...ROW, numerator: 6, denominator: 5 },
      { ...ROW, from: '2019-02-01', value: 1.5 },
    ];
    expect(faultsOf(await record(wrong, { metric: 'TEST_SHARE' }))).toEqual([
      ['INVALID', 'rows.0.numerator'],
      ['INVALID', 'rows.1.value'],
    ]);
  });

  it('of an unknown metric or from an unknown source are refused', async () => {
    const rows = [{ ...ROW, value: 1 }];
    expect(faultsOf(await record(rows, { metric: 'NO_SUCH', source: 'NO-SUCH' }))).toEqual([
      ['UNKNOWN', 'metric'],
      ['UNKNOWN', 'source'],
    ]);
  });

  it('never mix what is real with what is simulated', async () => {
    await writeRows(db.database, async (identify) => ({
      metric: [
        {
          node_id: await identify('METRIC', 'SIM_TEST'),
          name: 'Simulated',
          family: 'OUTCOME',
          kind: 'RATE',
          is_simulated: true,
          caveats: [],
        },
      ],
    }));
    expect(faultsOf(await record([{ ...ROW, value: 1 }], { metric: 'SIM_TEST' }))).toEqual([
      ['INVALID', 'rows.0.organisation'],
    ]);
  });

  it('may be ten thousand at once, and no more', async () => {
    const months = Array.from(
      { length: 120 },
      (_, at) => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
    );
    const { practices } = await answer(db.database, '{ practices(first: 100) { nodes { odsCode } } }');
    const rows = practices.nodes.flatMap(({ odsCode }: { odsCode: string }) =>
      months.map((from) => ({ organisation: odsCode, from, numerator: 12, denominator: 4_500 })),
    );
    const lengths = Array.from({ length: Math.ceil(10_001 / rows.length) }, (_, at) => at + 1);
    const many = lengths.flatMap((length) => rows.map((row: object) => ({ ...row, months: length }))).slice(0, 10_001);
    expect(faultsOf(await record(many))).toEqual([['INVALID', 'rows']]);
    expect((await record(many.slice(0, 10_000))).recorded).toBe(10_000);
  });

  it('are recorded and retracted by publishers, not by editors', async () => {
    const document = `mutation ($input: RecordObservationsInput!) { recordObservations(input: $input) { recorded } }`;
    const input = { metric: METRIC.code, source: SOURCE.key, rows: [{ ...ROW, value: 1 }] };
    const { errors } = await request(db.database, document, { input }, { as: caller(Role.EDITOR) });
    expect(errors![0]!.extensions['code']).toBe('FORBIDDEN');
  });
});

import { controlChart, overdispersedFunnel } from '../../../src/statistics';
import { recordMetric, series } from '../../metrics/support/made-up-metric';
import { answer, ask } from '../../support/ask';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';

const db = useDatabase({ template: withEvidence });
const CODES = ['M92002', 'M92007', 'M92010', 'M92012', 'M92011', 'M92028'];
const counts = (code: number): number[] =>
  Array.from({ length: 24 }, (_, month) => 40 + code + ((month * 7 + code * 3) % 9) + (month > 15 ? 25 : 0));

beforeAll(async () => {
  await recordMetric(db.database, { code: 'RATES', kind: 'RATE', per: 1_000 }, [
    ...CODES.flatMap((code, place) =>
      series(
        code,
        '2017-01-01',
        counts(place).map((events) => [events, 12_000] as const),
      ),
    ),
  ]);
  await recordMetric(db.database, { code: 'VALUES', kind: 'MEAN' }, series('M92002', '2017-01-01', [1, 2, 3, 4]));
});

const compare = async (fields: string, input: object = {}): Promise<any> =>
  (
    await answer(db.database, `query ($input: ComparisonInput!) { compareModels(input: $input) { ${fields} } }`, {
      input: {
        metric: 'RATES',
        cohorts: [
          { label: 'a', organisations: CODES.slice(0, 3) },
          { label: 'b', organisations: CODES.slice(3) },
        ],
        from: '2017-01-01',
        to: '2019-01-01',
        ...input,
      },
    })
  ).compareModels;

const CHART = `__typename ... on NotEstimable { reason explanation } ... on ControlChart {
  cohort unit improvement variation segments { from to mean lower upper nearLower nearUpper isShort }
  points { from to value rule variation } caveats { code sentence } }`;

describe('the control chart of a cohort', () => {
  const monthly = Array.from(
    { length: 24 },
    (_, month) => ([0, 1, 2].reduce((sum, code) => sum + counts(code)[month]!, 0) * 12_000) / 36_000,
  );

  it('is that of its pooled monthly rates', async () => {
    const { controlChart: shown } = await compare(`controlChart(cohort: "a") { ${CHART} }`);
    const expected = controlChart(monthly, { improvement: 'decrease' });
    if (!expected.isEstimable) throw new Error('not estimable');
    const [{ limits }] = expected.segments as [(typeof expected.segments)[number]];
    if (!limits.isEstimable) throw new Error('without limits');
    expect(shown.segments[0].mean).toBeCloseTo(limits.mean, 9);
    expect(shown.segments[0].upper).toBeCloseTo(limits.upper, 9);
    expect(shown.points.map(({ rule }: any) => rule)).toEqual(
      expected.points.map(({ specialCause }) => specialCause?.rule.toUpperCase().replaceAll('-', '_') ?? null),
    );
    expect(shown).toMatchObject({
      cohort: 'a',
      unit: 'per 1000 patients a year',
      improvement: 'DECREASE',
      variation: 'CONCERN',
    });
  });

  it('begins anew where somebody says that something changed', async () => {
    const { controlChart: shown } = await compare(`controlChart(cohort: "a", rebaseOn: ["2018-05-01"]) { ${CHART} }`);
    expect(shown.segments.map(({ from, to, isShort }: any) => [from, to, isShort])).toEqual([
      ['2017-01-01', '2018-05-01', false],
      ['2018-05-01', '2019-01-01', true],
    ]);
    expect(shown.caveats.map(({ code }: any) => code)).toEqual(['SHORT_SERIES']);
  });

  it('keeps a month without a figure, which breaks every run', async () => {
    const { controlChart: shown } = await compare(`controlChart(cohort: "a") { ${CHART} }`, { to: '2019-04-01' });
    expect(shown.points).toHaveLength(24);
  });

  it.each([
    ['controlChart(cohort: "c")', 'cohort: there is no cohort "c" in this comparison, only "a", "b"'],
    ['controlChart(cohort: "a", rebaseOn: ["2017-01-01"])', /^rebaseOn: 2017-01-01 begins no stretch of its own/],
    ['controlChart(cohort: "a", rebaseOn: ["2030-01-01"])', /^rebaseOn: 2030-01-01 begins no stretch of its own/],
  ])('refuses %s', async (field, sentence) => {
    const { errors } = await ask(
      db.database,
      `{ compareModels(input: { metric: "RATES", cohorts: [{ label: "a", organisations: ["M92002"] }, { label: "b", organisations: ["M92010"] }], from: "2017-01-01", to: "2019-01-01" }) { ${field} { __typename } } }`,
    );
    expect(errors).toHaveLength(1);
    expect(errors![0]!.extensions['code']).toBe('BAD_INPUT');
    if (typeof sentence === 'string') expect(errors![0]!.message).toBe(sentence);
    else expect(errors![0]!.message).toMatch(sentence);
  });
});

const FUNNEL = `__typename ... on NotEstimable { reason } ... on Funnel { unit target dispersionRatio betweenVariance isAdjusted scale
  points { odsCode cohorts numerator denominator value z innerLower innerUpper outerLower outerUpper position practice { odsCode } } }`;

describe('the funnel of all practices that count', () => {
  it('is that of their events over those expected at the rate of all', async () => {
    const { funnel } = await compare(`funnel { ${FUNNEL} }`);
    const totals = CODES.map((_, place) => counts(place).reduce((sum, count) => sum + count, 0));
    const overall = totals.reduce((sum, count) => sum + count, 0) / (CODES.length * 24_000);
    const expected = overdispersedFunnel(
      totals.map((numerator) => ({ numerator, denominator: 24_000 * overall })),
      { scale: 'log-of-ratio', per: overall * 1_000 },
    );
    if (!expected.isEstimable) throw new Error('not estimable');
    expect(funnel.target).toBeCloseTo(overall * 1_000, 9);
    expect(funnel.dispersionRatio).toBeCloseTo(expected.dispersion.ratio, 9);
    const byCode = new Map(funnel.points.map((point: any) => [point.odsCode, point]));
    CODES.forEach((code, place) => {
      const point: any = byCode.get(code);
      expect(point.value).toBeCloseTo(totals[place]! / 24, 9);
      expect(point.outerUpper).toBeCloseTo(expected.units[place]!.limits.outer.upper, 9);
      expect(point.cohorts).toEqual([place < 3 ? 'a' : 'b']);
      expect(point.practice.odsCode).toBe(code);
    });
  });

  it('can be of part of the window', async () => {
    const { funnel } = await compare(`funnel(on: { from: "2018-01-01", to: "2019-01-01" }) { ${FUNNEL} }`);
    expect(funnel.points.map(({ denominator }: any) => denominator)).toEqual(CODES.map(() => 12_000));
  });

  it('needs events', async () => {
    const { funnel } = await compare(`funnel { ${FUNNEL} }`, { metric: 'VALUES', to: '2017-05-01' });
    expect(funnel).toEqual({ __typename: 'NotEstimable', reason: 'NEEDS_COUNTS' });
  });
});

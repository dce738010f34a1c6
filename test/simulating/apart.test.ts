import 'reflect-metadata';
import { answer, ask } from '../support/ask';
import { useDatabase } from '../support/database';
import { withDemonstration } from '../support/demonstration-record';

const record = useDatabase({ template: withDemonstration });
const told = (source: string) => answer(record.database, source);

const WINDOW = 'from: "2016-06-01", to: "2020-03-01"';
const compare = (metric: string, cohorts: string, fields: string): string =>
  `{ compareModels(input: { metric: "${metric}", ${WINDOW}, cohorts: [${cohorts}] }) { ${fields} } }`;

async function refusalOf(metric: string, cohorts: string): Promise<unknown> {
  const { errors } = await ask(record.database, compare(metric, cohorts, 'fingerprint'));
  return { code: errors?.[0]?.extensions['code'], message: errors?.[0]?.message };
}

describe('lists and counts', () => {
  it('hold what is real', async () => {
    const lists = `{
      practices(first: 100) { totalCount nodes { isSimulated } }
      trusts { nodes { isSimulated } }
      federations { nodes { isSimulated } }
      programmes(first: 100) { nodes { slug } }
      outcomeMetrics { isSimulated }
      sources { id title }
      relations { subject { isSimulated } }
    }`;
    const { practices, trusts, federations, programmes, outcomeMetrics, sources, relations } = await told(lists);
    expect(practices.totalCount).toBe(50);
    for (const { isSimulated } of [practices, trusts, federations].flatMap(({ nodes }) => nodes)) {
      expect(isSimulated).toBe(false);
    }
    expect(programmes.nodes.filter(({ slug }: { slug: string }) => slug.startsWith('SIM'))).toEqual([]);
    expect(outcomeMetrics.some(({ isSimulated }: { isSimulated: boolean }) => isSimulated)).toBe(false);
    expect(sources.some(({ title }: { title: string }) => title.startsWith('Simulated'))).toBe(false);
    expect(relations.some(({ subject }: never) => (subject as { isSimulated: boolean }).isSimulated)).toBe(false);
  });

  it('hold what is invented where that is asked for', async () => {
    const lists = `{
      practices(where: { isSimulated: true }) { totalCount }
      trusts(where: { isSimulated: true }) { nodes { odsCode name isSimulated } }
      federations(where: { isSimulated: true }) { nodes { odsCode } }
      programmes(isSimulated: true) { nodes { slug } }
      outcomeMetrics(isSimulated: true) { code isSimulated }
      sources(isSimulated: true) { title }
      city: practices(where: { isSimulated: true, commissioner: "SIM94001" }) { totalCount }
      both: practices(where: { odsCodes: ["SIM00001", "M92002"] }) { nodes { odsCode } }
    }`;
    expect(await told(lists)).toEqual({
      practices: { totalCount: 340 },
      trusts: { nodes: [{ odsCode: 'SIM90001', name: 'Simulated trust 1', isSimulated: true }] },
      federations: { nodes: [{ odsCode: 'SIM92001' }] },
      programmes: { nodes: [{ slug: 'SIM-FEDERATION-1' }, { slug: 'SIM-HOME-1' }, { slug: 'SIM-TRUST-1' }] },
      outcomeMetrics: [
        { code: 'SIM_AE_ATTENDANCES', isSimulated: true },
        { code: 'SIM_EMERGENCY_ADMISSIONS', isSimulated: true },
        { code: 'SIM_READMISSIONS', isSimulated: true },
      ],
      sources: [{ title: 'Simulated panel: 340 practices, 83 months, 3 metrics, seed 1605, generator 1' }],
      // One of the forty was absorbed.
      city: { totalCount: 39 },
      both: { nodes: [{ odsCode: 'M92002' }, { odsCode: 'SIM00001' }] },
    });
  });
});

describe('a simulated practice', () => {
  it('is found by its code, says what it is, and leads to its trust and its observations', async () => {
    const members = await told(
      '{ programme(slug: "SIM-TRUST-1") { practices(asOf: "2020-02-01", first: 1) { nodes { odsCode } } } }',
    );
    const [{ odsCode }] = members.programme.practices.nodes;
    const { practice } = await told(`{ practice(odsCode: "${odsCode}", asOf: "2020-02-01") {
      name isSimulated status trust { odsCode isSimulated } commissioner { odsCode } listSize { patients }
      provenance { source { title } }
    } }`);
    expect(practice).toMatchObject({
      isSimulated: true,
      status: 'ACTIVE',
      trust: { odsCode: 'SIM90001', isSimulated: true },
      commissioner: { odsCode: 'SIM94001' },
      provenance: { source: { title: expect.stringContaining('Simulated panel') } },
    });
    expect(practice.name).toBe(`Simulated practice ${Number(odsCode.slice(3))}`);
    expect(practice.listSize.patients).toBeGreaterThan(500);
  });
});

describe('a comparison', () => {
  it.each([
    [
      'SIM_EMERGENCY_ADMISSIONS',
      '{ programme: "RWT-VI" }, { label: "others" }',
      'RWT-VI is real and the metric is simulated',
    ],
    ['SIM_EMERGENCY_ADMISSIONS', '{ organisations: ["RL4"] }, { label: "others" }', 'RL4 is real'],
    ['SIM_EMERGENCY_ADMISSIONS', '{ organisations: ["M92002"] }, { label: "others" }', 'M92002 is real'],
    ['SIM_EMERGENCY_ADMISSIONS', '{ programme: "SIM-TRUST-1" }, { where: { commissioner: "06A" } }', '06A is real'],
    ['SIM_EMERGENCY_ADMISSIONS', '{ programme: "SIM-TRUST-1" }, { excluding: ["M92002"] }', 'M92002 is real'],
    [
      'SIM_EMERGENCY_ADMISSIONS',
      '{ programme: "SIM-TRUST-1" }, { where: { isSimulated: false } }',
      'where.isSimulated is real',
    ],
    [
      'EMERGENCY_ADMISSIONS',
      '{ programme: "SIM-TRUST-1" }, { label: "others" }',
      'SIM-TRUST-1 is simulated and the metric is real',
    ],
    ['EMERGENCY_ADMISSIONS', '{ organisations: ["SIM90001"] }, { label: "others" }', 'SIM90001 is simulated'],
    [
      'EMERGENCY_ADMISSIONS',
      '{ programme: "RWT-VI" }, { where: { commissioner: "SIM94001" } }',
      'SIM94001 is simulated',
    ],
    [
      'EMERGENCY_ADMISSIONS',
      '{ programme: "RWT-VI" }, { where: { isSimulated: true } }',
      'where.isSimulated is simulated',
    ],
  ])('of %s with %s is refused', async (metric, cohorts, words) => {
    expect(await refusalOf(metric, cohorts)).toEqual({
      code: 'SIMULATED_AND_REAL',
      message: expect.stringContaining(words),
    });
  });

  it('of models counts invented practices alone on an invented metric, and says that they are', async () => {
    const cohorts = '{ model: TRUST_LED_INTEGRATION }, { model: PRIMARY_CARE_HOME }, { model: INDEPENDENT }';
    const fields = 'cohorts { label practices leads } caveats { code sentence } population { practices }';
    const { compareModels } = await told(compare('SIM_AE_ATTENDANCES', cohorts, fields));
    const [trust, home, independent] = compareModels.cohorts;
    expect([trust.practices, trust.leads, home.practices, home.leads]).toEqual([10, 1, 8, 1]);
    expect(independent.practices).toBeGreaterThan(300);
    expect(compareModels.population.practices).toBeLessThanOrEqual(340);
    expect(compareModels.caveats).toContainEqual({ code: 'SIMULATED_DATA', sentence: 'The data are made up.' });
    // Wolverhampton's federation has members whom nobody named: here they are none of the comparators.
    expect(compareModels.caveats.map(({ code }: { code: string }) => code)).not.toContain('UNNAMED_MEMBERS');
  });

  it('of the city finds an effect near the one that is written beside it', async () => {
    const at = (window: string, membership: string): string => `compareModels(input: {
      metric: "SIM_EMERGENCY_ADMISSIONS", ${window}, ${membership}
      cohorts: [{ label: "trust", programme: "SIM-TRUST-1" }, { label: "rest", where: { commissioner: "SIM94001" } }]
    }) { contrasts { clusterRobustRatio { value } } }`;
    const { before, since } = await told(`{
      before: ${at('from: "2014-06-01", to: "2016-06-01"', 'membership: FIXED, fixedOn: "2020-02-01"')}
      since: ${at('from: "2018-03-01", to: "2020-03-01"', '')}
    }`);
    const ratioOf = (one: typeof before): number => one.contrasts[0].clusterRobustRatio.value;
    // The difference of -0.11 per 100 patients a month is a ratio of 0.88 in the first two years and of 0.86 once it is grown.
    expect(Math.abs(ratioOf(since) / ratioOf(before) - 0.87)).toBeLessThan(0.03);
  });
});

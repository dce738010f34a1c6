import { correctEvidence } from '../evidence/support/corrected-evidence';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered, statementsOf } from './support/ask';

const db = useDatabase({ template: withEvidence });

async function practice(code: string, moment: string, fields: string) {
  return (await answered(db.database, `{ practice(odsCode: "${code}", ${moment}) { ${fields} } }`)).practice;
}

describe('the network of Oxley (M92014), which the register changed backwards', () => {
  it.each([
    ['2019-12-31', '2019-12-31', 'Wolverhampton Unity East PCN'],
    ['2022-01-01', '2022-03-02', null],
    ['2022-01-01', '2023-02-10', 'Wolverhampton RWT PCN'],
    ['2020-04-01', '2023-02-10', 'Wolverhampton RWT PCN'],
    ['2020-03-31', '2023-02-10', 'Wolverhampton Unity East PCN'],
    ['2023-07-03', '2025-02-01', 'Wolverhampton RWT PCN'],
    ['2023-07-04', '2025-02-01', null],
  ])('on %s as known on %s', async (asOf, asKnownAt, name) => {
    const { network } = await practice(
      'M92014',
      `asOf: "${asOf}", asKnownAt: "${asKnownAt}T12:00:00Z"`,
      'network { name }',
    );
    expect(network?.name ?? null).toBe(name);
  });
});

describe('what a practice belongs to', () => {
  it('is its trust and its network, and both models, the leading one first', async () => {
    expect(
      await practice(
        'M92002',
        'asOf: "2021-01-01"',
        'trust { odsCode } network { odsCode } federation { name } model models',
      ),
    ).toEqual({
      trust: { odsCode: 'RL4' },
      network: { odsCode: 'U20454' },
      federation: null,
      model: 'TRUST_LED_INTEGRATION',
      models: ['TRUST_LED_INTEGRATION', 'PRIMARY_CARE_NETWORK'],
    });
  });

  it('is not named between the bounds of its joining, unless what is possible is asked for', async () => {
    expect(
      await practice(
        'M92011',
        'asOf: "2017-09-15"',
        'trust { odsCode } models model possible: model(certainty: POSSIBLE)',
      ),
    ).toEqual({ trust: null, models: [], model: null, possible: 'TRUST_LED_INTEGRATION' });
  });

  it('goes on when its code is closed: a code can close because the practice stayed', async () => {
    expect(await practice('M92002', 'asOf: "2025-06-01"', 'status trust { odsCode }')).toEqual({
      status: 'CLOSED',
      trust: { odsCode: 'RL4' },
    });
  });

  it('ends on the first day out', async () => {
    const fields = 'before: trust(asOf: "2021-03-31") { odsCode } after: trust(asOf: "2021-04-01") { odsCode }';
    expect(await practice('M92026', 'asOf: "2021-01-01"', fields)).toEqual({ before: { odsCode: 'RL4' }, after: null });
  });

  it('is one row a spell where only the best are asked for, of all that sources say', async () => {
    const { all, best, others } = await practice(
      'M92026',
      'atRevision: 1',
      `all: participations { id } best: participations(preferred: true) { stage programme { slug } }
       others: participations(preferred: false) { id }`,
    );
    expect(best.map((row: any) => [row.stage, row.programme.slug])).toEqual([
      ['JOINED', 'PCN-U20454'],
      ['JOINED', 'RWT-VI'],
      ['JOINED', 'PCN-U19348'],
      ['LEFT', 'RWT-VI'],
    ]);
    expect(best.length + others.length).toBe(all.length);
  });

  it('is asked for two days in one document, each with its own answer and its own ids', async () => {
    const fields = 'a: network(asOf: "2020-03-31") { id name } b: network(asOf: "2020-04-01") { id name }';
    const { a, b } = await practice('M92014', 'atRevision: 1', fields);
    expect([a.name, b.name]).toEqual(['Wolverhampton Unity East PCN', 'Wolverhampton RWT PCN']);
    expect(a.id).not.toBe(b.id);
  });
});

describe('the model of a practice in Wolverhampton that nobody names', () => {
  it('is null, not independent: it may be one of the federation’s 26', async () => {
    expect(await practice('M92001', 'asOf: "2018-09-01"', 'models model possible: model(certainty: POSSIBLE)')).toEqual(
      {
        models: [],
        model: null,
        possible: null,
      },
    );
  });
});

describe('fifty practices with trust, federation, network and models', () => {
  const page = (moment: string) => `{ practices(first: 50${moment}) { nodes {
    odsCode trust { name } federation { name } network { name } models commissioner { name } participations { stage }
  } } }`;

  it.each([
    ['without a filter on stated time', ''],
    ['as known at a moment', ', asOf: "2021-01-01", asKnownAt: "2022-03-02T00:00:00Z"'],
  ])('cost one statement for all memberships %s', async (_, moment) => {
    const statements = await statementsOf(db.database, page(moment));
    expect(statements.filter((text) => /join programme g/.test(text))).toHaveLength(1);
    // the revision, the page, the memberships, the commissioners, the participations
    expect(statements).toHaveLength(5);
  });

  it('cost three statements more where models must be told from independence', async () => {
    const statements = await statementsOf(
      db.database,
      '{ practices(first: 50, asOf: "2018-09-01") { nodes { model } } }',
    );
    expect(statements).toHaveLength(6);
  });
});

describe('once the evidence is corrected', () => {
  const corrected = useDatabase({ template: withEvidence });
  const programmes = (slug: string, was: string, is: string) => ({
    file: 'programmes.csv',
    was: `${slug},${was}`,
    is: `${slug},${is}`,
  });

  it('a practice is independent where every programme of its area names its members', async () => {
    const ask = async (atRevision: number) =>
      (
        await answered(
          corrected.database,
          `{ practice(odsCode: "M92001", asOf: "2018-09-01", atRevision: ${atRevision}) { model } }`,
        )
      ).practice.model;
    const revision = await correctEvidence(corrected.url, [
      programmes('Wolverhampton Total Healthcare federation,FEDERATION', 'X-WTH-FED,06A', 'X-WTH-FED,'),
      programmes('Wolverhampton Total Health primary care home,PRIMARY_CARE_HOME', 'X-WTH-FED,06A', 'X-WTH-FED,'),
      programmes('Wolverhampton Care Collaborative primary care home,PRIMARY_CARE_HOME', 'X-WCC-PCH,06A', 'X-WCC-PCH,'),
      programmes('Health and Beyond,MULTI_SITE_PRACTICE', 'M92612,06A', 'M92612,'),
    ]);
    expect(await ask(revision)).toBe('INDEPENDENT');
    expect(await ask(1)).toBeNull();
  });

  it('a practice named as a member of the federation belongs to it, and to no other before', async () => {
    const first = 'WTH-FED/C-WTH-26/JOINED/HSJ-7013136,WTH-FED,,C-WTH-26,26,';
    const named =
      'WTH-FED/M92016/JOINED/HSJ-7013136,WTH-FED,M92016,,,JOINED,ACTUAL,OWN_REPORTING,2016-11-01,DAY,2016-11-01,2016-11-01,,,,,true,HSJ-7013136,,2016-10-04,2016-12-31,,C,';
    await correctEvidence(corrected.url, [{ file: 'participations.csv', was: first, is: `${named}\r\n${first}` }]);
    const { practice: mayfields } = await answered(
      corrected.database,
      `{ practice(odsCode: "M92016", asOf: "2016-11-01") {
        federation { slug practices { nodes { odsCode } } } before: federation(asOf: "2016-10-31") { slug } model
      } }`,
    );
    expect(mayfields).toEqual({
      federation: { slug: 'X-WTH-FED', practices: { nodes: [{ odsCode: 'M92016' }] } },
      before: null,
      model: 'FEDERATION',
    });
  });
});

import { readPracticesMatching } from '../../src/organisations';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered, ask, statementsOf } from './support/ask';
import { MADE_UP_SOURCE, record } from './support/made-up';

const db = useDatabase({ template: withEvidence });

/** The codes that a filter picks. */
async function pick(where: Record<string, unknown>, moment: Record<string, unknown> = {}): Promise<string[]> {
  const { practices } = await answered(
    db.database,
    `query ($where: PracticeFilter, $asOf: Date, $asKnownAt: DateTime) {
       practices(first: 100, orderBy: ODS_CODE_ASC, where: $where, asOf: $asOf, asKnownAt: $asKnownAt) { totalCount nodes { odsCode } } }`,
    { where, ...moment },
  );
  const codes = practices.nodes.map(({ odsCode }: { odsCode: string }) => odsCode);
  expect(practices.totalCount).toBe(codes.length);
  return codes;
}

describe('a filter of practices', () => {
  it('by codes takes them in any case and passes over those that it does not know', async () => {
    expect(await pick({ odsCodes: ['m92002', ' Y02735 ', 'M00000', 'RL4', '06A'] })).toEqual(['M92002', 'Y02735']);
    expect(await pick({ odsCodes: [] })).toEqual([]);
  });

  it('by name finds names and aliases in any case', async () => {
    expect(await pick({ nameContains: 'oxley' })).toEqual(['M92014']);
    expect(await pick({ nameContains: 'GROVE' })).toEqual(['M92019', 'M92612']);
    expect(await pick({ nameContains: 'oxley' }, { asKnownAt: '2016-01-01T00:00:00Z' })).toEqual([]);
  });

  it('by status, commissioner and opening reads the day of the moment', async () => {
    expect(await pick({ status: ['DORMANT'] }, { asOf: '2018-05-17' })).toEqual(['M92027', 'M92031', 'M92035']);
    expect(await pick({ commissioner: '06A', status: ['ACTIVE'] }, { asOf: '2018-05-17' })).toHaveLength(42);
    expect(await pick({ commissioner: '06A' }, { asOf: '2021-04-01' })).toEqual([]);
    expect(await pick({ openOn: '2014-06-30' })).toHaveLength(50);
    expect(await pick({ openOn: '2014-07-01' })).toHaveLength(49);
    expect(await pick({ openOn: '2009-06-16', odsCodes: ['Y02735', 'Y02736', 'Y02757'] })).toEqual(['Y02735']);
  });

  it('does not know a closing before an edition prints it', async () => {
    expect(await pick({ openOn: '2018-12-31', odsCodes: ['M92035'] })).toEqual([]);
    expect(await pick({ openOn: '2018-12-31', odsCodes: ['M92035'] }, { asKnownAt: '2019-01-01T00:00:00Z' })).toEqual([
      'M92035',
    ]);
  });

  it('holds all its conditions together', async () => {
    expect(
      await pick(
        { nameContains: 'surgery', status: ['CLOSED'], openOn: '2018-01-01', commissioner: '06A' },
        { asOf: '2018-11-29' },
      ),
    ).toEqual([]);
    expect(
      await pick(
        { nameContains: 'surgery', status: ['DORMANT'], openOn: '2018-01-01', commissioner: '06A' },
        { asOf: '2018-11-29' },
      ),
    ).toEqual(['M92027', 'M92035']);
  });

  it('without conditions takes everybody, with empty text as well', async () => {
    expect(await pick({})).toHaveLength(50);
    expect(await pick({ nameContains: '' })).toHaveLength(50);
    expect(
      await pick({ nameContains: null, odsCodes: null, status: null, commissioner: null, region: null, openOn: null }),
    ).toHaveLength(50);
  });

  it('gives comparisons the same practices as the field', async () => {
    const moment = { asOf: '2018-05-17', asKnownAt: null, atRevision: 1, isExplicit: true };
    for (const where of [
      null,
      {},
      { commissioner: '06A' },
      { nameContains: 'grove' },
      { status: ['DORMANT'] },
      { region: 'Y60' },
    ]) {
      const ids = await readPracticesMatching(db.database, where as never, moment);
      const rows = await db.database.rows<{ key: string }>('select key from node where id = any($1) order by key', [
        ids,
      ]);
      expect(rows.map(({ key }) => key)).toEqual(await pick(where ?? {}, { asOf: '2018-05-17' }));
    }
  });
});

describe('a filter of other organisations', () => {
  it('picks trusts and federations by code, name and opening', async () => {
    const { trusts, federations, open } = await answered(
      db.database,
      `{ trusts(where: { nameContains: "yeovil" }, orderBy: ODS_CODE_DESC) { nodes { odsCode } }
         federations(where: { nameContains: "total health" }, orderBy: NAME_ASC) { nodes { slug kind } }
         open: trusts(where: { openOn: "2024-01-01" }) { nodes { odsCode } } }`,
    );
    expect(trusts.nodes).toEqual([{ odsCode: 'RA4' }]);
    expect(federations.nodes).toEqual([
      { slug: 'U27607', kind: 'PRIMARY_CARE_NETWORK' },
      { slug: 'X-WTH-FED', kind: 'GP_FEDERATION' },
    ]);
    expect(open.nodes).toEqual([{ odsCode: 'RL4' }]);
  });
});

describe('T23: text in a filter', () => {
  const made = useDatabase({ template: withEvidence });
  const odd: Record<string, string> = {
    Z95001: 'Fifty % Surgery',
    Z95002: 'Under_score Surgery',
    Z95003: `O'Hara "and" Sons; drop table organisation --`,
    Z95004: 'Back\\slash $1 Surgery',
    Z95005: 'Café Surgery 🏥',
  };

  beforeAll(() =>
    record(made.database, {
      sources: [{ key: MADE_UP_SOURCE, published: '2000-01-01' }],
      organisations: Object.entries(odd).map(([key, name]) => ({ key, name })),
      names: [{ organisation: 'Z95001', name: 'Only_an%alias' }],
    }),
  );

  const picked = async (nameContains: string): Promise<string[]> => {
    const { practices } = await answered(
      made.database,
      `query ($text: String) { practices(first: 100, where: { nameContains: $text }) { nodes { odsCode } } }`,
      { text: nameContains },
    );
    return practices.nodes.map(({ odsCode }: { odsCode: string }) => odsCode).sort();
  };

  it.each([
    ['%', ['Z95001']],
    ['y %', ['Z95001']],
    ['_', ['Z95001', 'Z95002']],
    ['an%al', ['Z95001']],
    [`'`, ['M92654', 'Z95003']],
    [`"`, ['Z95003']],
    ['\\', ['Z95004']],
    ['$1', ['Z95004']],
    ['🏥', ['Z95005']],
    [`' OR 1=1 --`, []],
    ['"; DROP TABLE organisation', []],
    ['.*', []],
  ])('%s stands for itself', async (text, expected) => {
    expect(await picked(text)).toEqual(expected);
  });

  it('is never part of a statement', async () => {
    const marker = `zz' OR "1"=$1 --`;
    const statements = await statementsOf(made.database, () =>
      ask(
        made.database,
        `query ($s: String!) {
           practices(where: { nameContains: $s, odsCodes: [$s], commissioner: $s, region: $s }) { totalCount }
           trusts(where: { nameContains: $s, odsCodes: [$s] }) { totalCount }
           practice(odsCode: $s) { id } trust(odsCode: $s) { id } commissioner(odsCode: $s) { id } federation(slug: $s) { id }
         }`,
        { s: marker },
      ),
    );
    expect(statements.length).toBeGreaterThan(8);
    expect(statements.filter((text) => text.toLowerCase().includes('zz'))).toEqual([]);
  });

  it('of an order is refused unless it is one of the words', async () => {
    for (const orderBy of ['name; drop table organisation', 'name_asc', 'POSTCODE_ASC']) {
      const { errors } = await ask(
        made.database,
        `query ($order: PracticeOrder!) { practices(orderBy: $order) { totalCount } }`,
        { order: orderBy },
      );
      expect(errors).toHaveLength(1);
    }
  });
});

describe('a region', () => {
  const made = useDatabase({ template: withEvidence });

  it('is that of the nearest edition that gives one', async () => {
    const state = { organisation: 'Z94001', status: 'ACTIVE' };
    await record(made.database, {
      sources: [
        { key: 'OF-2016', published: '2016-01-01' },
        { key: 'OF-2018', published: '2018-01-01' },
        { key: 'OF-2020', published: '2020-01-01' },
      ],
      organisations: [{ key: 'Z94001', source: 'OF-2016' }],
      states: [
        { ...state, source: 'OF-2016', stated: '2016-01-01', region: 'Y54' },
        { ...state, source: 'OF-2018', stated: '2018-01-01' },
        { ...state, source: 'OF-2020', stated: '2020-01-01', region: 'Y60' },
      ],
    });
    const count = async (region: string, asOf: string) =>
      (await answered(made.database, `{ practices(where: { region: "${region}" }, asOf: "${asOf}") { totalCount } }`))
        .practices.totalCount;
    expect([await count('y54', '2017-12-30'), await count('Y60', '2017-12-30')]).toEqual([1, 0]);
    expect([await count('Y54', '2018-01-03'), await count('Y60', '2018-01-03')]).toEqual([0, 1]);
  });
});

import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered, ask, askContext } from './support/ask';
import { organisationNodeReaders } from '../../src/organisations';

const db = useDatabase({ template: withEvidence });

describe('an organisation is found', () => {
  it('by its code in any case and with blanks around it', async () => {
    const data = await answered(
      db.database,
      `{ practice(odsCode: " m92002 ") { odsCode name } trust(odsCode: "rl4") { name } commissioner(odsCode: "06a") { name } }`,
    );
    expect(data).toEqual({
      practice: { odsCode: 'M92002', name: 'Alfred Squire Road Surgery' },
      trust: { name: 'The Royal Wolverhampton NHS Trust' },
      commissioner: { name: 'NHS Wolverhampton CCG' },
    });
  });

  it('by its slug where it has no code', async () => {
    const { federation } = await answered(
      db.database,
      `{ federation(slug: "x-wth-fed") { odsCode slug name kind openedOn } }`,
    );
    expect(federation).toEqual({
      odsCode: null,
      slug: 'X-WTH-FED',
      name: 'Wolverhampton Total Healthcare (federation)',
      kind: 'GP_FEDERATION',
      openedOn: null,
    });
  });

  it('by the id that it was given out with', async () => {
    const { federation } = await answered(db.database, `{ federation(odsCode: "U20454") { id kind } }`);
    expect(federation.kind).toBe('PRIMARY_CARE_NETWORK');
    const again = await answered(db.database, `query ($id: ID) { federation(id: $id) { odsCode } }`, {
      id: federation.id,
    });
    expect(again.federation.odsCode).toBe('U20454');
  });

  it('as nothing where its code is unknown or names another kind', async () => {
    const data = await answered(
      db.database,
      `{ practice(odsCode: "M00000") { id } trust(odsCode: "M92002") { id } other: practice(odsCode: "Y06358") { id }
         commissioner(odsCode: "") { id } }`,
    );
    expect(data).toEqual({ practice: null, trust: null, other: null, commissioner: null });
  });

  it('only by one name at a time', async () => {
    const none = await ask(db.database, `{ federation { id } }`);
    const two = await ask(db.database, `{ federation(slug: "X-WTH-FED", odsCode: "U20454") { id } }`);
    expect([none.errors, two.errors].flat().map(({ code }) => code)).toEqual(['BAD_INPUT', 'BAD_INPUT']);
  });

  it('not by an id that this server did not give out', async () => {
    const { errors } = await ask(db.database, `{ federation(id: "nonsense") { id } }`);
    expect(errors.map(({ code }) => code)).toEqual(['BAD_NODE_ID']);
  });
});

describe('an id', () => {
  it('leads back to organisations, relations, people and sites, each as its own type', async () => {
    const readers = organisationNodeReaders(askContext(db.database));
    const moment = { asOf: '2018-07-31', asKnownAt: null, atRevision: 1, isExplicit: false };
    const keys = {
      Practice: 'M92002',
      Trust: 'RL4',
      Federation: 'X-WTH-FED',
      Commissioner: '06A',
      OtherOrganisation: 'X-CWC',
      Relation: 'M92002/COMMISSIONED_BY/06A',
      Person: 'P-MAHMUD',
      Site: 'SITE-05',
    };
    for (const [typeName, key] of Object.entries(keys)) {
      const [row, unknown] = await readers[typeName]!([key, 'no such key'], moment);
      expect(row).toMatchObject({ typeName, key });
      expect(unknown).toBeNull();
    }
    expect(await readers['Trust']!(['M92002'], moment)).toEqual([null]);
  });

  it('holds the moment only where one was asked for', async () => {
    const { now, then } = await answered(
      db.database,
      `{ now: practice(odsCode: "M92002") { id } then: practice(odsCode: "M92002", asOf: "2018-07-31") { id } }`,
    );
    expect(Buffer.from(now.id, 'base64url').toString()).toBe('Practice:M92002');
    expect(Buffer.from(then.id, 'base64url').toString()).toBe('Practice:M92002\n2018-07-31||1');
  });
});

describe('every kind of organisation', () => {
  it('says the same things about itself', async () => {
    const { relations } = await answered(
      db.database,
      `{ relations(subject: "X-WTH-FED") { object { __typename odsCode slug name ... on OtherOrganisation { kind } } } }`,
    );
    expect(relations).toEqual([
      {
        object: {
          __typename: 'OtherOrganisation',
          odsCode: null,
          slug: 'X-WTH-PCH',
          name: 'Wolverhampton Total Health (primary care home site)',
          kind: 'PRIMARY_CARE_HOME_SITE',
        },
      },
    ]);
  });

  it('has claims made about it, as a connection', async () => {
    const { commissioner } = await answered(
      db.database,
      `{ commissioner(odsCode: "06A") { claims(first: 2) { totalCount nodes { id metric } pageInfo { hasNextPage } } } }`,
    );
    expect(commissioner.claims.totalCount).toBeGreaterThan(11);
    expect(commissioner.claims.nodes).toHaveLength(2);
    expect(commissioner.claims.pageInfo.hasNextPage).toBe(true);
  });

  it('names the source and the line that it was read from', async () => {
    const { practice } = await answered(
      db.database,
      `{ practice(odsCode: "M92001") { provenance { source { title } release { file } row grade } } }`,
    );
    expect(practice.provenance).toEqual({
      source: { title: 'GP practices file, May 2025' },
      release: { file: 'organisations.csv' },
      row: 2,
      grade: 'A',
    });
  });
});

describe('M92017, which closed in 2014', () => {
  it('is found by its code', async () => {
    const { practice } = await answered(db.database, `{ practice(odsCode: "M92017") { closedOn status } }`);
    expect(practice).toEqual({ closedOn: '2014-06-30', status: 'CLOSED' });
  });

  it('counts nowhere from then on', async () => {
    const { commissioner, practices } = await answered(
      db.database,
      `{ commissioner(odsCode: "06A", asOf: "2015-05-26") { practices(first: 100) { nodes { odsCode } } }
         practices(first: 100, where: { openOn: "2015-05-26" }) { nodes { odsCode } } }`,
    );
    const codes = [...commissioner.practices.nodes, ...practices.nodes].map(
      ({ odsCode }: { odsCode: string }) => odsCode,
    );
    expect(codes).toContain('M92020');
    expect(codes).not.toContain('M92017');
  });
});

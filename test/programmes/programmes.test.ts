import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { answered, codesOf, slugsOf, statementsOf } from './support/ask';

const db = useDatabase({ template: withEvidence });

describe('a programme', () => {
  it('is found by its slug in any case, with its lead, its commissioner and its launch', async () => {
    const { programme } = await answered(
      db.database,
      `{ programme(slug: "rwt-vi") { slug name model status geography lead { __typename odsCode } commissioner { odsCode }
         launched { text precision } note provenance { source { title } grade } } }`,
    );
    expect(programme).toMatchObject({
      slug: 'RWT-VI',
      model: 'TRUST_LED_INTEGRATION',
      status: 'ACTIVE',
      geography: '06A',
      lead: { __typename: 'Trust', odsCode: 'RL4' },
      commissioner: { odsCode: '06A' },
      launched: { text: '2016-06-01', precision: 'DAY' },
      provenance: { grade: 'A' },
    });
  });

  it('is null where none has the slug', async () => {
    expect(await answered(db.database, '{ programme(slug: "RWT") { slug } }')).toEqual({ programme: null });
  });

  it('exists before its sources were published, but not its launch', async () => {
    const { programme } = await answered(
      db.database,
      '{ programme(slug: "RWT-VI", asOf: "2018-07-31", asKnownAt: "2018-08-01T00:00:00Z") { name launched { text } } }',
    );
    expect(programme).toEqual({ name: 'Royal Wolverhampton vertical integration programme', launched: null });
  });

  it('of which no launch is known has none', async () => {
    expect(
      (await answered(db.database, '{ programme(slug: "WTH-FED") { launched { text } } }')).programme.launched,
    ).toBeNull();
  });

  it('has claims, paged by id', async () => {
    const { programme } = await answered(
      db.database,
      '{ programme(slug: "RWT-VI") { claims(first: 2) { totalCount nodes { metric } pageInfo { hasNextPage } } } }',
    );
    expect(programme.claims).toMatchObject({ totalCount: 71, pageInfo: { hasNextPage: true } });
    expect(programme.claims.nodes).toHaveLength(2);
  });

  it('is found again by its id', async () => {
    const { programme } = await answered(db.database, '{ programme(slug: "OHP", atRevision: 1) { id slug } }');
    const { node } = await answered(db.database, `{ node(id: "${programme.id}") { id ... on Programme { slug } } }`);
    expect(node).toEqual(programme);
  });
});

describe('all programmes', () => {
  it('are nineteen, by slug, paged both ways', async () => {
    const { forwards } = await answered(
      db.database,
      '{ forwards: programmes(first: 2) { totalCount nodes { slug } pageInfo { endCursor } } }',
    );
    expect(forwards.totalCount).toBe(19);
    expect(slugsOf(forwards.nodes)).toEqual(['BEACON-PCH', 'EN-VI']);
    const { next, back } = await answered(
      db.database,
      `{ next: programmes(first: 1, after: "${forwards.pageInfo.endCursor}") { nodes { slug } }
         back: programmes(last: 2) { nodes { slug } pageInfo { hasPreviousPage } } }`,
    );
    expect(slugsOf(next.nodes)).toEqual(['HAB']);
    expect(slugsOf(back.nodes)).toEqual(['WTH-FED', 'WTH-PCH']);
    expect(back.pageInfo.hasPreviousPage).toBe(true);
  });

  it('can be narrowed to one model', async () => {
    const { programmes } = await answered(
      db.database,
      '{ programmes(model: PRIMARY_CARE_NETWORK) { totalCount nodes { model } } }',
    );
    expect(programmes.totalCount).toBe(6);
    expect(programmes.nodes.every(({ model }: any) => model === 'PRIMARY_CARE_NETWORK')).toBe(true);
  });
});

describe('a lead', () => {
  it('that is a trust has the practices that it certainly, or possibly, ran on a day', async () => {
    const { trust } = await answered(
      db.database,
      `{ trust(odsCode: "RL4", asOf: "2018-07-31") { programmes { slug }
         practices { totalCount nodes { odsCode } } possible: practices(certainty: POSSIBLE) { totalCount }
         later: practices(asOf: "2021-01-01", first: 2) { totalCount nodes { odsCode } pageInfo { hasNextPage endCursor } } } }`,
    );
    expect(slugsOf(trust.programmes)).toEqual(['RWT-VI']);
    expect(codesOf(trust.practices.nodes)).toEqual([
      'M92002',
      'M92006',
      'M92007',
      'M92011',
      'M92028',
      'M92654',
      'Y02735',
    ]);
    expect(trust.possible.totalCount).toBe(11);
    expect(trust.later).toMatchObject({ totalCount: 9, pageInfo: { hasNextPage: true } });
    const { trust: next } = await answered(
      db.database,
      `{ trust(odsCode: "RL4") { practices(asOf: "2021-01-01", first: 2, after: "${trust.later.pageInfo.endCursor}") { nodes { odsCode } } } }`,
    );
    expect(codesOf(next.practices.nodes)).toEqual(['M92007', 'M92011']);
  });

  it('that is a federation has its programmes, and no practice that nobody named', async () => {
    const { federation } = await answered(
      db.database,
      '{ federation(slug: "X-WTH-FED") { programmes { slug } practices { totalCount } } }',
    );
    expect(federation).toEqual({
      programmes: [{ slug: 'WTH-FED' }, { slug: 'WTH-PCH' }],
      practices: { totalCount: 0 },
    });
  });

  it('that is a network has the practices that the register lists for the day', async () => {
    const { federation } = await answered(
      db.database,
      '{ federation(odsCode: "U27607") { practices(asOf: "2019-10-01") { nodes { odsCode } } } }',
    );
    expect(codesOf(federation.practices.nodes)).toEqual(['M92012', 'M92016', 'M92029', 'M92607', 'M92629', 'M92630']);
  });

  it('costs as many statements in a list as alone', async () => {
    const practices = 'practices(asOf: "2021-01-01") { totalCount }';
    const ofAll = await statementsOf(db.database, `{ trusts { nodes { ${practices} } } }`);
    const ofOne = await statementsOf(db.database, `{ trust(odsCode: "RL4") { ${practices} } }`);
    expect(ofAll).toHaveLength(ofOne.length);
  });
});

describe('an argument that is null', () => {
  it('means what it means when it is left out', async () => {
    const { programme } = await answered(
      db.database,
      `{ programme(slug: "RWT-VI", asOf: "2018-07-31") {
        practices(certainty: null, asOf: null) { totalCount }
        participations(stages: null, asOf: null, allTime: null, preferred: null) { id }
        same: participations { id }
        coverage(including: null) { certain { practices } }
      } }`,
    );
    expect([programme.practices.totalCount, programme.coverage.certain.practices]).toEqual([7, 7]);
    expect(programme.participations).toEqual(programme.same);
  });
});

describe('a programme’s own list of practices', () => {
  it('serves leads that are neither trust nor federation', async () => {
    const { programme } = await answered(
      db.database,
      '{ programme(slug: "OHP", asOf: "2019-01-01") { lead { __typename } practices { nodes { odsCode } } } }',
    );
    expect(programme).toEqual({
      lead: { __typename: 'OtherOrganisation' },
      practices: { nodes: [{ odsCode: 'M92654' }] },
    });
  });
});

import { isObjectType } from 'graphql';
import { createSchema } from '../../src/schema';
import { codesOf } from './support/ask-over-http';
import { FIRST_MONTH, recordPanel, reviseFirstMonth } from './support/made-up-panel';
import { useApp } from './support/use-app';

const server = useApp();
const [PRACTICE, METRIC] = ['Z95000', 'MADE_UP'];
const WITH_ID = '{ __typename id }';

/** For each type that is a node, a field of `Query` that leads to some. */
const SAMPLES: Record<string, string> = {
  Claim: `claims(first: 3) { nodes ${WITH_ID} }`,
  Cohort: `programme(slug: "RWT-VI") { cohorts ${WITH_ID} }`,
  Commissioner: `commissioner(odsCode: "06A") ${WITH_ID}`,
  Conflict: `conflicts ${WITH_ID}`,
  Federation: `federations(first: 3) { nodes ${WITH_ID} }`,
  Observation: `practice(odsCode: "${PRACTICE}") { observations(metric: "${METRIC}") { nodes ${WITH_ID} } }`,
  OrganisationObservation: `trust(odsCode: "RL4") { observations(metric: "${METRIC}") { nodes ${WITH_ID} } }`,
  OtherOrganisation: `programme(slug: "OHP") { lead ${WITH_ID} }`,
  OutcomeMetric: `outcomeMetrics ${WITH_ID}`,
  Participation: `programme(slug: "RWT-VI") { participations ${WITH_ID} }`,
  Person: `claims(first: 100) { nodes { person ${WITH_ID} } }`,
  Practice: `practices(first: 3) { nodes ${WITH_ID} }`,
  Programme: `programmes(first: 3) { nodes ${WITH_ID} }`,
  PublishedEffect: `publishedEffects ${WITH_ID}`,
  Relation: `relations(subject: "M92002") ${WITH_ID}`,
  Release: `releases ${WITH_ID}`,
  Revision: `revisions(first: 3) { nodes ${WITH_ID} }`,
  Site: `practices(first: 100) { nodes { sites ${WITH_ID} } }`,
  Source: `sources ${WITH_ID}`,
  Trust: `trusts(first: 3) { nodes ${WITH_ID} }`,
};

const nodeTypes = Object.values(createSchema().getTypeMap())
  .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
  .map((type) => type.name);

interface Named {
  __typename: string;
  id: string;
}

/** All that has a type and an id, however deep. */
function namedIn(value: unknown): Named[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(namedIn);
  return 'id' in value ? [value as Named, ...inner] : inner;
}

const idOf = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

beforeAll(() =>
  recordPanel(server.app.database, { practices: [PRACTICE], others: ['RL4'], metrics: [METRIC], months: 3 }),
);

describe('an id', () => {
  it.each(nodeTypes)('of a %s leads back to it', async (type) => {
    const found = namedIn(await server.answer(`{ ${SAMPLES[type]} }`)).filter(({ __typename }) => __typename === type);
    expect(found.length).toBeGreaterThan(0);
    const some = found.slice(0, 100);
    const { nodes } = await server.answer(`query ($ids: [ID!]!) { nodes(ids: $ids) ${WITH_ID} }`, {
      ids: some.map(({ id }) => id),
    });
    expect(nodes).toEqual(some);
    const { node } = await server.answer(`query ($id: ID!) { node(id: $id) ${WITH_ID} }`, { id: some[0]!.id });
    expect(node).toEqual(some[0]);
  });

  it('read on a day answers on that day, and is another than the one read without', async () => {
    const fields = 'id status commissioner { odsCode } trust { odsCode }';
    const read = `{ then: practice(odsCode: "M92654", asOf: "2018-07-31") { ${fields} } now: practice(odsCode: "M92654") { ${fields} } }`;
    const { then, now } = await server.answer(read);
    expect(then).toMatchObject({ commissioner: { odsCode: '06A' } });
    expect(then).not.toEqual({ ...now, id: then.id });
    expect(then.id).not.toBe(now.id);
    const { nodes } = await server.answer(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Practice { ${fields} } } }`,
      { ids: [then.id, now.id, then.id] },
    );
    expect(nodes).toEqual([then, now, then]);
  });

  it('read as known at an instant does not know what was said later', async () => {
    const fields = 'id aliases { name }';
    const { known, now } = await server.answer(
      `{ known: practice(odsCode: "M92014", asKnownAt: "2016-01-01T00:00:00Z") { ${fields} } now: practice(odsCode: "M92014") { ${fields} } }`,
    );
    expect(known.aliases.length).toBeLessThan(now.aliases.length);
    const { node } = await server.answer(`query ($id: ID!) { node(id: $id) { ... on Practice { ${fields} } } }`, {
      id: known.id,
    });
    expect(node).toEqual(known);
  });

  it('read at a revision answers at it after a correction, and one read without has the correction', async () => {
    const read = (revision: number) =>
      server.answer(
        `{ practice(odsCode: "${PRACTICE}", atRevision: ${revision}) { observations(metric: "${METRIC}", from: "${FIRST_MONTH}", first: 1) { nodes { id numerator } } } }`,
      );
    const before = await reviseFirstMonth(server.app.database, PRACTICE, METRIC, 111);
    const [old] = (await read(before)).practice.observations.nodes;
    const after = await reviseFirstMonth(server.app.database, PRACTICE, METRIC, 222);
    const [corrected] = (await read(after)).practice.observations.nodes;
    expect(old.id).not.toBe(corrected.id);
    const ids = [old.id, corrected.id, idOf(`Observation:${PRACTICE}/${METRIC}/${FIRST_MONTH}/1`)];
    const { nodes } = await server.answer(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Observation { numerator } } }`,
      { ids },
    );
    expect(nodes).toEqual([{ numerator: 111 }, { numerator: 222 }, { numerator: 222 }]);
  });

  it.each([
    ['of a thing that there is not', 'Practice:M00000'],
    ['of a thing of another type', 'Trust:M92002'],
    ['of a thing by a name it goes by only when asked for', 'Practice:m92002'],
    ['of a revision that was never made', 'Revision:999'],
    ['of a revision that is no number', 'Revision:first'],
    ['of an observation without a day', 'Observation:Z95000/MADE_UP/someday'],
    ['of an observation with too many parts', 'Observation:Z95000/MADE_UP/2019-07-01/1/2'],
  ])('%s leads to nothing', async (_, text) => {
    expect(await server.answer('query ($id: ID!) { node(id: $id) { id } }', { id: idOf(text) })).toEqual({
      node: null,
    });
  });

  it.each([
    ['empty', ''],
    ['of another server', 'UHJhY3RpY2U6TTkyMDAy=='],
    ['no base64', '!!!'],
    ['without a key', idOf('Practice:')],
    ['of a type that is none', idOf('Pharmacy:M92002')],
    ['of something that every object has', idOf('constructor:M92002')],
    ['with a NUL', idOf('Practice:M92\u0000')],
    ['on a day that does not exist', idOf('Practice:M92002\n2019-02-29||1')],
    ['known at no instant', idOf('Practice:M92002\n2019-02-28|yesterday|1')],
    ['at revision nought', idOf('Practice:M92002\n2019-02-28||0')],
    ['at a revision beyond all numbers', idOf('Practice:M92002\n2019-02-28||99999999999')],
    ['one megabyte long', 'A'.repeat(900_000)],
  ])('that is %s is refused', async (_, id) => {
    const answer = await server.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_NODE_ID']]);
    expect(answer.text.length).toBeLessThan(1_000);
  });

  it('of a revision still to come is refused as such', async () => {
    const answer = await server.ask('query ($id: ID!) { node(id: $id) { id } }', {
      id: idOf('Practice:M92002\n2019-02-28||9999'),
    });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['MOMENT_IN_FUTURE']]);
  });
});

describe('ids asked for together', () => {
  const ask = (ids: string[]) => server.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });

  it('are answered in their order, with null for what there is not, and twice where they come twice', async () => {
    const [trust, none, practice] = [idOf('Trust:RL4'), idOf('Practice:M00000'), idOf('Practice:M92002')];
    const { data } = await ask([trust, none, practice, trust]);
    expect(data.nodes).toEqual([{ id: trust }, null, { id: practice }, { id: trust }]);
    expect((await ask([])).data).toEqual({ nodes: [] });
  });

  it('are a hundred at most', async () => {
    const ids = (count: number) => Array.from({ length: count }, () => idOf('Practice:M92002'));
    expect((await ask(ids(100))).data.nodes).toHaveLength(100);
    const refused = await ask(ids(101));
    expect([refused.status, codesOf(refused)]).toEqual([400, ['BAD_INPUT']]);
    expect(refused.errors![0]!.message).toBe('`ids` takes at most 100 ids, got 101');
  });
});

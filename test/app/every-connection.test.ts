import fc from 'fast-check';
import { getNamedType, isEnumType, isObjectType, type GraphQLField } from 'graphql';
import { createSchema } from '../../src/schema';
import { recordPanel } from './support/made-up-panel';
import { useApp } from './support/use-app';
import { walkConnection, type ConnectionPath } from './support/walk-connection';

// Some are walked in hundreds of requests.
jest.setTimeout(120_000);

const server = useApp();
const seed = Number(process.env['PROPERTY_SEED'] ?? 1912);
const METRIC = 'MADE_UP';
const PRACTICES = ['Z95000', 'Z95001', 'Z95002'];
const OTHERS = ['RL4', '06A', 'X-WTH-FED', 'X-OHP'];
const OBSERVED = `observations(metric: "${METRIC}")`;

const COMPARISON = `compareModels(input: {
  metric: "${METRIC}", from: "2019-07-01", to: "2020-07-01", cohorts: [{ programme: "RWT-VI" }, { programme: "WTH-PCH" }]
})`;

/** For each connection that is no root field, one that has something to walk. */
const NESTED: Record<string, ConnectionPath> = {
  'Revision.subjects': { fields: ['revisions(first: 1)', 'nodes', 'subjects'] },
  'Commissioner.claims': { fields: ['commissioner(odsCode: "06A")', 'claims'] },
  'Commissioner.practices': { fields: ['commissioner(odsCode: "06A")', 'practices(asOf: "2018-07-31")'] },
  'Practice.claims': { fields: ['practice(odsCode: "M92014")', 'claims'] },
  'Practice.observations': { fields: [`practice(odsCode: "Z95000")`, OBSERVED] },
  'Trust.observations': { fields: ['trust(odsCode: "RL4")', OBSERVED] },
  'Commissioner.observations': { fields: ['commissioner(odsCode: "06A")', OBSERVED] },
  'Federation.observations': { fields: ['federation(slug: "X-WTH-FED")', OBSERVED] },
  'OtherOrganisation.observations': {
    fields: ['programme(slug: "OHP")', 'lead', '... on OtherOrganisation', OBSERVED],
  },
  'Federation.claims': { fields: ['federation(slug: "X-WTH-FED")', 'claims'] },
  'Federation.practices': { fields: ['federation(slug: "X-WTH-FED")', 'practices(certainty: POSSIBLE)'] },
  'Trust.claims': { fields: ['trust(odsCode: "RL4")', 'claims'] },
  'Trust.practices': { fields: ['trust(odsCode: "RL4")', 'practices'] },
  'OtherOrganisation.claims': { fields: ['programme(slug: "OHP")', 'lead', '... on OtherOrganisation', 'claims'] },
  'Programme.practices': { fields: ['programme(slug: "RWT-VI")', 'practices'] },
  'Programme.claims': { fields: ['programme(slug: "RWT-VI")', 'claims'] },
  'Exclusion.detail': { fields: [COMPARISON, 'population', 'excluded', 'detail'], identity: 'odsCode cohort' },
};

/** Every field of the schema that is a connection: `Type.field`. */
const connections = Object.values(createSchema().getTypeMap())
  .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
  .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : []))
  .filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));

/** A root connection once for each of its orders, and any other as the table says. */
function pathsOf(typeName: string, field: GraphQLField<unknown, unknown>): ConnectionPath[] {
  if (typeName !== 'Query') return [NESTED[`${typeName}.${field.name}`]!];
  const order = getNamedType(field.args.find(({ name }) => name === 'orderBy')?.type);
  if (!isEnumType(order)) return [{ fields: [field.name] }];
  return order.getValues().map(({ name }) => ({ fields: [`${field.name}(orderBy: ${name})`] }));
}

const walks = connections.flatMap(({ type, field }) =>
  pathsOf(type.name, field).map((path) => ({ name: `${type.name}: ${path?.fields.at(-1)}`, path })),
);
/** Twenty pages at most: a short list is walked one by one. */
const smallestSize = (total: number): number => Math.ceil(total / 20);

beforeAll(async () => {
  for (const shift of [0, 1, 2, 3]) {
    await recordPanel(server.app.database, {
      practices: PRACTICES,
      others: OTHERS,
      metrics: [METRIC],
      months: 36,
      shift,
    });
  }
});

describe('T31: a walk through a connection', () => {
  it('is done below for every one that the schema has', () => {
    const nested = connections.filter(({ type }) => type.name !== 'Query');
    expect(nested.map(({ type, field }) => `${type.name}.${field.name}`).sort()).toEqual(Object.keys(NESTED).sort());
    expect(walks.length).toBeGreaterThan(connections.length);
  });

  it.each(walks)('meets each once, and is the same forwards and backwards, at any size: $name', async ({ path }) => {
    const all = await walkConnection(server, path, { size: 100 });
    const [total] = all.totalCounts;
    expect(all.nodes).toHaveLength(total!);
    expect(total).toBeGreaterThan(1);
    expect(new Set(all.nodes).size).toBe(total);
    const sizes = fc.sample(fc.integer({ min: smallestSize(total!), max: 100 }), { seed, numRuns: 1 });
    for (const size of [smallestSize(total!), ...sizes]) {
      for (const isBackward of [false, true]) {
        const walked = await walkConnection(server, path, { size, isBackward });
        expect(walked).toEqual({ nodes: all.nodes, totalCounts: new Set([total]), pages: Math.ceil(total! / size) });
      }
    }
  });
});

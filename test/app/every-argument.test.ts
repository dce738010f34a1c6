import 'reflect-metadata';
import {
  getNamedType,
  getNullableType,
  graphql,
  GraphQLEnumType,
  GraphQLError,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { createContext } from '../../src/context';
import { ERROR_CODES } from '../../src/graphql';
import { createSchema } from '../../src/schema';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { tableDigests } from '../support/record-contents';

const db = useDatabase({ template: withEvidence });
const schema = createSchema();
const fields = Object.values(schema.getQueryType()!.getFields());

/** Arguments that a root field cannot do without. */
const NEEDED: Record<string, Record<string, unknown>> = {
  compareModels: {
    input: {
      metric: 'EMERGENCY_ADMISSIONS',
      from: '2019-01-01',
      to: '2020-01-01',
      cohorts: [{ programme: 'RWT-VI' }, { programme: 'WTH-PCH' }],
    },
  },
};

type Path = readonly (string | number)[];
interface Place {
  field: GraphQLField<unknown, unknown>;
  path: Path;
  type: string;
  isEnum: boolean;
}

const places: Place[] = fields.flatMap((field) =>
  field.args.flatMap(({ name, type }) => leavesOf(type, [name], []).map((leaf) => ({ field, ...leaf }))),
);

/** Every leaf of an argument; of inputs that hold themselves each once. */
function leavesOf(
  type: GraphQLInputType,
  path: Path,
  above: readonly GraphQLInputObjectType[],
): Omit<Place, 'field'>[] {
  const here = isListType(getNullableType(type)) ? [...path, 0] : path;
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [{ path: here, type: named.name, isEnum: named instanceof GraphQLEnumType }];
  if (above.includes(named)) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    leavesOf(field.type, [...here, field.name], [...above, named]),
  );
}

function withValue(input: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const list = [...((input as unknown[] | undefined) ?? [])];
    list[first] = withValue(list[first], rest, value);
    return list;
  }
  const object = (input ?? {}) as Record<string, unknown>;
  return { ...object, [first]: withValue(object[first], rest, value) };
}

/** Asks a root field for no more than that it is there. */
async function ask({ field, path }: Place, value: unknown) {
  const needed = Object.fromEntries(
    field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => [name, 'x']),
  );
  const variableValues = withValue({ ...needed, ...NEEDED[field.name] }, path, value) as Record<string, unknown>;
  const used = field.args.filter(({ name }) => Object.hasOwn(variableValues, name));
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = used.map(({ name }) => `${name}: $${name}`).join(', ');
  const selected = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const source = `query (${declared}) { ${field.name}(${given}) ${selected} }`;
  return graphql({ schema, source, variableValues, contextValue: createContext(db.database) });
}

const titled = (chosen: readonly Place[]): [string, Place][] =>
  chosen.map((place) => [`${place.field.name} ${place.path.join('.')}`, place]);
const HOSTILE = [`' OR 1=1 --`, `"; DROP TABLE claim; --`, '$1', `\\'; select pg_sleep(60) --`, '%_', '{a,"b}'];
const isUnforeseen = (error: unknown): boolean => !(error instanceof GraphQLError);
/** What graphql-js says itself of a value that is none has no code. */
const known = (code: unknown): boolean =>
  code === undefined || (typeof code === 'string' && Object.hasOwn(ERROR_CODES, code));

it('there are arguments to try in every kind', () => {
  const kinds = new Set(places.map(({ type }) => type));
  expect(['String', 'ID', 'Date', 'DateTime', 'Cursor', 'Int', 'Boolean'].filter((kind) => !kinds.has(kind))).toEqual(
    [],
  );
  expect(places.filter(({ isEnum }) => isEnum).length).toBeGreaterThan(10);
});

describe('T23: text that looks like SQL', () => {
  let before: Record<string, string>;
  beforeAll(async () => {
    before = await tableDigests(db.pool);
  });
  afterAll(async () => {
    expect(await tableDigests(db.pool)).toEqual(before);
  });

  it.each(titled(places.filter(({ isEnum }) => !isEnum)))(
    'finds nothing, or is refused with a documented code: %s',
    async (_, place) => {
      for (const text of HOSTILE) {
        const { errors = [] } = await ask(place, text);
        expect(
          errors.filter(({ extensions }) => !known(extensions['code']) || extensions['code'] === 'INTERNAL'),
        ).toEqual([]);
        // Whatever else is thrown was not foreseen.
        expect(errors.flatMap(({ originalError }) => originalError ?? []).filter(isUnforeseen)).toEqual([]);
      }
    },
  );
});

describe('T24: a word outside of its enum', () => {
  it.each(titled(places.filter(({ isEnum }) => isEnum)))('is refused before anything runs: %s', async (_, place) => {
    for (const word of [...HOSTILE, 'name_asc', '', 'o.name', 'NAME_ASC; drop table claim']) {
      const { data, errors } = await ask(place, word);
      expect(data).toBeUndefined();
      expect(errors![0]!.message).toContain('does not exist in');
    }
  });
});

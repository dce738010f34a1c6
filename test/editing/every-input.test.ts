import 'reflect-metadata';
import {
  getNamedType,
  getNullableType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
} from 'graphql';
import { createSchema } from '../../src/schema';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { rowCounts } from '../support/record-contents';
import { request, SOURCE } from './support/edit';

const db = useDatabase({ template: withEvidence });
const mutations = Object.values(createSchema().getMutationType()!.getFields());

/** A whole input of each mutation, with every field in it that takes text of the caller's. */
const INPUTS: Record<string, Record<string, unknown>> = {
  registerSource: { ...SOURCE, key: 'TEST-EVERY' },
  recordClaim: {
    kind: 'QUANTITY',
    metric: 'EMERGENCY_ADMISSIONS',
    subjectGeography: 'ENGLAND',
    quantity: { value: 1 },
    modality: 'ACTUAL',
    attribution: 'DOCUMENT',
    source: SOURCE.key,
  },
  recordParticipation: { programme: 'RWT-VI', practice: 'M92001', stage: 'IN_TALKS', source: SOURCE.key },
  correctParticipation: { participation: 'x' },
  defineOutcomeMetric: { code: 'TEST_EVERY', name: 'x', definition: 'x', kind: 'RATE' },
  recordObservations: {
    metric: 'TEST_EVERY',
    source: SOURCE.key,
    rows: [{ organisation: 'M92001', from: '2019-01-01', value: 1 }],
  },
  retractObservations: { metric: 'TEST_EVERY', organisations: ['M92001'] },
};

type Path = readonly (string | number)[];

interface Place {
  mutation: string;
  path: Path;
  type: GraphQLInputType;
}

/** Every field of every input, also within inputs and lists. */
const places: Place[] = mutations.flatMap((field) => {
  const input = field.args.find(({ name }) => name === 'input')!;
  return within(getNullableType(input.type) as GraphQLInputObjectType, []).map((place) => ({
    mutation: field.name,
    ...place,
  }));
});

function within(type: GraphQLInputObjectType, path: Path): Omit<Place, 'mutation'>[] {
  return Object.values(type.getFields()).flatMap(({ name, type: fieldType }) => {
    const here = [...path, name, ...(isListType(getNullableType(fieldType)) ? [0] : [])];
    const named = getNamedType(fieldType);
    return isInputObjectType(named) ? within(named, here) : [{ path: here, type: named }];
  });
}

/** The same input with a value at a path; what is missing on the way is made. */
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

async function run({ mutation, path }: Place, value: unknown) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${mutation}(input: $input) { revision { number } userErrors { code field message } } }`;
  const input = withValue(INPUTS[mutation], path, value);
  return request(db.database, document, { input });
}

const title = ({ mutation, path }: Place): string => `${mutation} ${path.join('.')}`;
const named = (types: readonly string[]): [string, Place][] =>
  places.filter(({ type }) => types.includes(getNamedType(type).name)).map((place) => [title(place), place]);
const enums = places.filter(({ type }) => getNamedType(type) instanceof GraphQLEnumType);

const HOSTILE = [`' OR 1=1 --`, `"; DROP TABLE claim; --`, '$1', `\\'; select pg_sleep(60) --`, '\\', '%_', '{a,"b}'];

beforeAll(async () => {
  const registered = await request(
    db.database,
    'mutation ($input: RegisterSourceInput!) { registerSource(input: $input) { userErrors { code } } }',
    { input: SOURCE },
  );
  expect(registered.errors).toBeUndefined();
});

it('every mutation is among those that are tried', () => {
  expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(INPUTS).sort());
  expect(named(['String', 'ID']).length).toBeGreaterThan(50);
  expect(enums.length).toBeGreaterThan(15);
});

describe('T23: text that looks like SQL', () => {
  it.each(named(['String', 'ID']))('is only a text, or refused by its path: %s', async (_, place) => {
    const tables = Object.keys(await rowCounts(db.pool));
    for (const text of HOSTILE) {
      const { data, errors } = await run(place, text);
      expect(errors).toBeUndefined();
      const { revision, userErrors } = data![place.mutation] as { revision: unknown; userErrors: { code: string }[] };
      expect(revision === null).toBe(userErrors.length > 0);
    }
    expect(Object.keys(await rowCounts(db.pool))).toEqual(tables);
  });

  it.each(named(['Date']))('is no date: %s', async (_, place) => {
    for (const text of HOSTILE) expect((await run(place, text)).errors).toHaveLength(1);
  });
});

describe('T24: a word outside of its enum', () => {
  it.each(enums.map((place): [string, Place] => [title(place), place]))(
    'is refused before anything runs: %s',
    async (_, place) => {
      for (const word of [...HOSTILE, 'actual', '', 'ACTUAL; drop table claim']) {
        const { data, errors } = await run(place, word);
        expect(data).toBeUndefined();
        expect(errors![0]!.message).toContain('does not exist in');
      }
    },
  );
});

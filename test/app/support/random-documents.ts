import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

const MOST_FIELDS_OF_A_PLACE = 4;

/** Literals for arguments by their name, right ones and wrong ones. */
const BY_NAME: Record<string, string[]> = {
  odsCode: ['"M92014"', '"RL4"', '"06A"', '"M92002"', '"Q99999"'],
  slug: ['"RWT-VI"', '"OHP"', '"X-WTH-FED"', '"nowhere"'],
  metric: ['"EMERGENCY_ADMISSIONS"', '"NO_SUCH_METRIC"'],
  code: ['"EMERGENCY_ADMISSIONS"', '"NO_SUCH_METRIC"'],
  id: ['"UHJhY3RpY2U6TTkyMDE0"', '"VHJ1c3Q6Ukw0"', '"bm90aGluZw"', '7'],
  ids: ['["UHJhY3RpY2U6TTkyMDE0", "VHJ1c3Q6Ukw0"]', '"UHJhY3RpY2U6TTkyMDE0"', '["x"]'],
  first: ['1', '3', '1000'],
  last: ['2'],
  after: ['"x"'],
  atRevision: ['1', '9'],
  input: [
    '{ metric: "EMERGENCY_ADMISSIONS", from: "2019-01-01", to: "2019-07-01", cohorts: [{ programme: "RWT-VI" }, { label: "Others" }] }',
  ],
};
const BY_TYPE: Record<string, string[]> = {
  Date: ['"2019-10-31"', '"2016-05-31"', '"2999-01-01"'],
  DateTime: ['"2020-01-01T00:00:00Z"'],
  Boolean: ['true', 'false', '$yes', '$no'],
  Int: ['2'],
  Float: ['0.5'],
};

/** Queries of a schema with random fields, arguments, aliases, fragments and directives; not all of them are valid. */
export function randomDocuments(schema: GraphQLSchema, depth: number): fc.Arbitrary<string> {
  return selection(schema, schema.getQueryType()!, depth).map(
    (selected) => `query ($yes: Boolean = true, $no: Boolean!) ${selected}`,
  );
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): fc.Arbitrary<string> {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const within = fields.filter((one) => depth > 0 || isLeafType(getNamedType(one.type)));
  const chosen = fc
    .subarray(within, {
      minLength: Math.min(1, within.length),
      maxLength: Math.min(MOST_FIELDS_OF_A_PLACE, within.length),
    })
    .chain((some) => fc.tuple(...some.map((one) => field(schema, one, depth - 1))));
  const possible = isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
  const fragments =
    possible.length === 0
      ? fc.constant('')
      : fc
          .constantFrom(...possible)
          .chain((one) => selection(schema, one, depth - 1).map((selected) => ` ... on ${one.name} ${selected}`));
  return fc
    .tuple(chosen, fragments, fc.boolean())
    .map(
      ([parts, fragment, named]) =>
        `{ ${parts.join(' ')}${fragment}${named || parts.length === 0 ? ' __typename' : ''} }`,
    );
}

function field(schema: GraphQLSchema, { name, args, type }: GraphQLField<unknown, unknown>, depth: number) {
  const named = getNamedType(type);
  const selected = isLeafType(named) ? fc.constant('') : selection(schema, named, depth);
  const given = fc.tuple(...args.map((one) => argument(one)));
  const alias = fc.constantFrom('', '', '', `${name}Again: `, 'one: ');
  const directive = fc.constantFrom(
    '',
    '',
    '',
    '',
    '',
    ' @include(if: $yes)',
    ' @skip(if: $yes)',
    ' @include(if: $no)',
  );
  return fc.tuple(alias, given, directive, selected).map(([before, all, behind, below]) => {
    const texts = all.filter((text) => text !== '');
    return `${before}${name}${texts.length === 0 ? '' : `(${texts.join(', ')})`}${behind} ${below}`;
  });
}

function argument({ name, type }: GraphQLArgument): fc.Arbitrary<string> {
  const values = valuesOf(name, type).map((value) => `${name}: ${value}`);
  if (isNonNullType(type)) return fc.constantFrom(...values);
  return fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...values, '') });
}

function valuesOf(name: string, type: GraphQLInputType): string[] {
  const inner = getNamedType(type);
  if (isInputObjectType(inner)) return BY_NAME[name] ?? ['{}'];
  if (isEnumType(inner)) {
    const words = inner.getValues().map((value) => value.name);
    return isListType(getNullableType(type)) ? words.map((word) => `[${word}]`) : words;
  }
  return BY_NAME[name] ?? BY_TYPE[inner.name] ?? ['"x"'];
}

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): string {
  // A day that does not exist would be rolled over by the parser of dates: the day must survive the way there and back.
  if (typeof value === 'string' && INSTANT.test(value)) {
    const offsetFree = new Date(`${value.slice(0, 10)}T00:00:00Z`);
    if (!Number.isNaN(Date.parse(value)) && offsetFree.toISOString().startsWith(value.slice(0, 10))) return value;
  }
  throw new GraphQLError(`a DateTime is an instant with its offset, such as 2018-08-01T00:00:00Z, got ${JSON.stringify(value)}`, {
    extensions: { code: 'BAD_INPUT' },
  });
}

export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant, ISO 8601 with up to six decimals of a second; given out in UTC: `2018-08-01T00:00:00.000001Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDay } from '../../time';

function parseDay(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(`a Date is a calendar day written YYYY-MM-DD, got ${JSON.stringify(value)}`, { extensions: { code: 'BAD_INPUT' } });
}

export const DateScalar = new GraphQLScalarType({
  name: 'Date',
  description: 'A calendar day, ISO 8601: `2018-07-31`. It has no time zone.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  serialize: (value) => value,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});

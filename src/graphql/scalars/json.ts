import { GraphQLError, GraphQLScalarType } from 'graphql';

/** Only ever given: what is asked has types of its own. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'Any JSON value: names and values that differ from one answer to another.',
  serialize: (value) => value,
  parseValue: refuse,
  parseLiteral: refuse,
});

function refuse(): never {
  throw new GraphQLError('JSON is only given, never taken', { extensions: { code: 'BAD_INPUT' } });
}

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

function parseCursor(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError('a Cursor is the text that the server gave out', { extensions: { code: 'BAD_CURSOR' } });
}

export const CursorScalar = new GraphQLScalarType({
  name: 'Cursor',
  description: 'An opaque place in the stream of revisions: keep it, give it back as `after`, and nothing in between is missed.',
  serialize: (value) => value,
  parseValue: parseCursor,
  parseLiteral: (node) => parseCursor(node.kind === Kind.STRING ? node.value : undefined),
});

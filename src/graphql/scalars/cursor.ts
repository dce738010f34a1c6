import { GraphQLScalarType } from 'graphql';

export const CursorScalar = new GraphQLScalarType({
  name: 'Cursor',
  description: 'An opaque place in the stream of revisions: keep it, give it back as `after`, and nothing in between is missed.',
  serialize: (value) => value,
});

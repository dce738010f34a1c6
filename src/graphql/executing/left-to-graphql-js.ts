/** Thrown to leave a document to graphql-js, which says what is wrong with it, or can do what the plain executor cannot. */
export class LeftToGraphqlJs extends Error {}

export * from './graphql-server';
export * from './storable-text';

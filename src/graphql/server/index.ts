export { createGraphqlServer, type GraphqlServerOptions } from './graphql-server';

import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { MomentContext } from '../moment-arguments';
import { answerPlugin, type RequestIdentity } from './answer-plugin';
import { maskError } from './mask-error';

/** Apollo Server with everything said that it would otherwise guess from the environment. */
export async function startApollo(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
): Promise<ApolloServer<MomentContext & RequestIdentity>> {
  const apollo = new ApolloServer<MomentContext & RequestIdentity>({
    schema,
    logger: log,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: maskError,
    // Ours are the checks before it (request-body.ts), so that a plain GET is answered as the specification wants.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // It would end the process by a signal of its own while the database is still being stopped.
    stopOnTerminationSignals: false,
    plugins: [
      // It wraps every resolver, and we send no hints.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      // Nothing is ever sent to anybody, even where APOLLO_KEY is set for something else.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      answerPlugin(log),
    ],
  });
  await apollo.start();
  return apollo;
}

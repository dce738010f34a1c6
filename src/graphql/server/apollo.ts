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
import { answerPlugin, type CheckOperation, type RequestIdentity } from './answer-plugin';
import { maskError, withoutSuggestions } from './mask-error';

export interface ApolloOptions<Context> {
  checkOperation?: CheckOperation<Context>;
  showsSchema?: boolean;
}

/** Apollo Server with everything said that it would otherwise guess from the environment. */
export async function startApollo<Context extends MomentContext>(
  schema: GraphQLSchema,
  log: FastifyBaseLogger,
  { checkOperation, showsSchema = true }: ApolloOptions<Context>,
): Promise<ApolloServer<Context & RequestIdentity>> {
  const apollo = new ApolloServer<Context & RequestIdentity>({
    schema,
    logger: log,
    introspection: showsSchema,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, thrown) => {
      const masked = maskError(formatted, thrown);
      return showsSchema ? masked : withoutSuggestions(masked);
    },
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
      answerPlugin(log, checkOperation),
    ],
  });
  await apollo.start();
  return apollo;
}

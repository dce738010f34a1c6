import { HeaderMap, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { plainExecutor } from '../executing';

export interface ExecutorOptions<Context> {
  /** Makes what a context keeps of the record anew: whatever the plain executor did not finish begins from nothing. */
  renewContext: (context: Context) => object;
  /** Fields that may fail after so long that nobody should wait for it twice: documents with them are run by graphql-js alone. */
  slowFields?: readonly string[];
}

/** The one place where a document is run by anything else than graphql-js: it runs whatever this has no answer to. */
export function executorPlugin<Context extends BaseContext>(
  schema: GraphQLSchema,
  { renewContext, slowFields }: ExecutorOptions<Context>,
): ApolloServerPlugin<Context> {
  const execute = plainExecutor(schema, slowFields);
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue: context }) {
          const data = await execute({ document, operation, variables: request.variables ?? {}, context });
          if (data === null) {
            Object.assign(context, renewContext(context));
            return null;
          }
          return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
        },
      };
    },
  };
}

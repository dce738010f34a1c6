import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { ApiError } from '../errors';
import type { MomentContext } from '../moment-arguments';
import { answerStatus } from './answer-status';
import { isUnexpected } from './mask-error';
import { refuseInexactNumbers } from './refuse-inexact-numbers';
import { refuseUnstorableLiterals, refuseUnstorableVariables } from './refuse-unstorable-text';

/** When to ask again where it is said to do so shortly. */
const SHORTLY_SECONDS = '1';

/** What one request carries besides the application's own context. */
export interface RequestIdentity {
  requestId: string;
}

/** Whether an operation may run at all, asked once before anything of it does. @throws {ApiError} when it may not */
export type CheckOperation<Context> = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  context: Context,
) => void;

/**
 * Refuses what may not run, and text and numbers that cannot be kept; gives an answer its status, and the revision that it was read at; tells the log in full
 * what a caller is told in general, under the same request id.
 */
export function answerPlugin<Context extends MomentContext>(
  log: FastifyBaseLogger,
  checkOperation?: CheckOperation<Context>,
): ApolloServerPlugin<Context & RequestIdentity> {
  // The same text is the same document, which is looked through once.
  const sound = new WeakSet<DocumentNode>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, schema, operation, contextValue }) {
          refuseMissingRoot(schema, operation);
          if (operation !== undefined) checkOperation?.(schema, document, operation, contextValue);
          if (!sound.has(document)) {
            refuseInexactNumbers(document);
            refuseUnstorableLiterals(document);
            sound.add(document);
          }
          refuseUnstorableVariables(request.variables ?? {});
        },

        async didEncounterErrors({ errors, contextValue: { requestId } }) {
          for (const error of errors) {
            if (!isUnexpected(error)) continue;
            log.error(
              { err: unwrapResolverError(error), path: error.path, requestId },
              'something unexpected happened',
            );
          }
        },

        async willSendResponse({ response: { http, body }, errors: thrown = [], contextValue }) {
          if (body.kind !== 'single') return;
          const answer = body.singleResult;
          const { requestId } = contextValue;
          answer.errors = answer.errors?.map((error, index) =>
            thrown[index] !== undefined && isUnexpected(thrown[index])
              ? { ...error, extensions: { ...error.extensions, requestId } }
              : error,
          );
          if (answer.errors !== undefined) {
            // Apollo knows the status of what it refuses itself (400, 405); 500 only says that an error brought none.
            if (http.status === undefined || http.status === 500) http.status = answerStatus(answer);
            http.headers.set('cache-control', 'no-store');
            if (http.status === 401) http.headers.set('www-authenticate', 'Bearer');
            if (http.status === 503) http.headers.set('retry-after', SHORTLY_SECONDS);
          }
          const revision = await revisionOf(contextValue);
          if (revision !== null) answer.extensions = { ...answer.extensions, revision };
        },
      };
    },
  };
}

function refuseMissingRoot(schema: GraphQLSchema, operation: OperationDefinitionNode | undefined): void {
  if (operation === undefined || schema.getRootType(operation.operation)) return;
  throw new ApiError('BAD_REQUEST', `this API has no ${operation.operation}s`);
}

/** The latest revision as this operation saw it; null where it read nothing of the record. */
async function revisionOf({ revisionClock }: MomentContext): Promise<number | null> {
  if (!revisionClock.wasAsked()) return null;
  // If it could not be read, the field that asked for it has said so.
  return revisionClock.latest().then(
    ({ number }) => number,
    () => null,
  );
}

import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { editorPage, registerEditor, showEditorToBrowsers, type EditorFolders } from '../editor';
import type { MomentContext } from '../moment-arguments';
import { maskError } from './mask-error';
import { refuseUnstorableText } from './storable-text';

const LARGEST_BODY_BYTES = 1_000_000;

export interface GraphqlServerOptions<Context extends MomentContext> {
  schema: GraphQLSchema;
  /** Made anew for each request. */
  createContext: () => Context;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Can it answer? Asked by `/health/ready`. */
  isReady: () => Promise<boolean>;
  /** A built editor page and its example documents, shown to a browser that opens `/graphql`. */
  editor?: EditorFolders;
}

/** What one request carries besides the application's own context. */
interface RequestIdentity {
  requestId: string;
}

/** HTTP around the schema: `/graphql`, `/health/live`, `/health/ready`. Listens to nothing yet. */
export async function createGraphqlServer<Context extends MomentContext>(options: GraphqlServerOptions<Context>): Promise<FastifyInstance> {
  const fastify: FastifyInstance = Fastify({
    logger: options.logLevel === 'silent' ? false : { level: options.logLevel, redact: ['req.headers.authorization'] },
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: 60_000,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
  });
  const apollo = new ApolloServer<Context & RequestIdentity>({
    schema: options.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(fastify),
      answerPlugin((error, requestId) => fastify.log.error({ err: error, requestId }, 'a resolver failed')),
    ],
  });
  await apollo.start();
  const handle = fastifyApolloHandler(apollo, {
    context: async (request) => ({ ...options.createContext(), requestId: request.id }),
  });
  const { editor } = options;
  if (editor !== undefined) await fastify.register((instance) => registerEditor(instance, editor));
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: editor === undefined ? [] : [showEditorToBrowsers(await editorPage(editor.webFolder))],
    handler: (request, reply) => handle.call(fastify, request, reply),
  });
  fastify.get('/health/live', async () => ({ status: 'live' }));
  fastify.get('/health/ready', async (_request, reply) => {
    const isReady = await options.isReady();
    return reply.status(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'not ready' });
  });
  return fastify;
}

/** Refuses text that cannot be stored, masks the unexpected, and says at which revision the operation was answered. */
function answerPlugin<Context extends MomentContext & RequestIdentity>(
  report: (error: unknown, requestId: string) => void,
): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request }) {
          refuseUnstorableText(document, request.variables ?? {});
        },
        async willSendResponse({ response, errors, contextValue }) {
          const { body } = response;
          if (body.kind !== 'single') return;
          if (body.singleResult.errors !== undefined) {
            body.singleResult.errors = body.singleResult.errors.map((error, index) =>
              maskError(error, errors?.[index], contextValue.requestId, (cause) => report(cause, contextValue.requestId)),
            );
            response.http.headers.set('cache-control', 'no-store');
            return;
          }
          if (contextValue.revisionClock.wasAsked()) {
            const { number } = await contextValue.revisionClock.latest();
            body.singleResult.extensions = { ...body.singleResult.extensions, revision: number };
          }
        },
      };
    },
  };
}

import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { editorPage, registerEditor, showEditorToBrowsers, type EditorFolders } from '../editor';
import type { MomentContext } from '../moment-arguments';
import { startApollo } from './apollo';
import { answerRefusals } from './refusals';
import { refuseBatches, refuseOtherRequests, takeOnlyJson } from './request-body';

const LARGEST_BODY_BYTES = 1_000_000;
const RECEIVING_TIMEOUT_MS = 60_000;
/** How long what is being answered may take once the server is told to stop. */
const STOPPING_TIMEOUT_MS = 10_000;

export interface GraphqlServerOptions {
  schema: GraphQLSchema;
  /** Made anew for each request. */
  createContext: () => MomentContext;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where lines of the log go: one JSON object each. */
  logTo: { write(line: string): void };
  /** Can it answer? Asked by `/health/ready`. */
  isReady: () => Promise<boolean>;
  /** A built editor page and its example documents, shown to a browser that opens `/graphql`. */
  editor?: EditorFolders;
}

/** HTTP around the schema: `/graphql`, `/health/live`, `/health/ready`. Listens to nothing yet. */
export async function createGraphqlServer(options: GraphqlServerOptions): Promise<FastifyInstance> {
  const { schema, createContext, logLevel, logTo, isReady, editor } = options;
  const fastify: FastifyInstance = Fastify({
    logger: logLevel !== 'silent' && { level: logLevel, stream: logTo, redact: ['req.headers.authorization'] },
    genReqId: () => randomUUID(),
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: RECEIVING_TIMEOUT_MS,
  });
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' });
  });
  takeOnlyJson(fastify);
  answerRefusals(fastify);

  const apollo = await startApollo(schema, fastify.log);
  finishBeforeClosing(fastify, () => apollo.stop());
  const handle = fastifyApolloHandler(apollo, {
    context: async (request) => ({ ...createContext(), requestId: request.id }),
  });
  if (editor !== undefined) await fastify.register((instance) => registerEditor(instance, editor));
  const showEditor = editor === undefined ? [] : [showEditorToBrowsers(await editorPage(editor.webFolder))];
  fastify.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    onRequest: [refuseOtherRequests, ...showEditor],
    preHandler: refuseBatches,
    handler: (request, reply) => handle.call(fastify, request, reply),
  });
  fastify.get('/', (_request, reply) => reply.redirect('/graphql'));
  fastify.get('/health/live', async () => ({ status: 'live' }));
  fastify.get('/health/ready', async (_request, reply) => {
    const canAnswer = await isReady();
    return reply.status(canAnswer ? 200 : 503).send({ status: canAnswer ? 'ready' : 'not ready' });
  });
  return fastify;
}

/** Lets requests that run come to their end, and cuts those that do not come to it in time. */
function finishBeforeClosing(fastify: FastifyInstance, stopApollo: () => Promise<void>): void {
  let cutting: NodeJS.Timeout | null = null;
  fastify.addHook('preClose', async () => {
    cutting = setTimeout(() => fastify.server.closeAllConnections(), STOPPING_TIMEOUT_MS);
  });
  fastify.addHook('onSend', async (_request, reply) => {
    // A connection that would be kept for the next request keeps the server from closing.
    if (cutting !== null) reply.header('connection', 'close');
  });
  fastify.addHook('onClose', async () => {
    if (cutting !== null) clearTimeout(cutting);
    await stopApollo();
  });
}

import { randomUUID } from 'node:crypto';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { ApiError } from '../errors';
import { editorPage, registerEditor, showEditorToBrowsers, type EditorFolders } from '../editor';
import type { MomentContext } from '../moment-arguments';
import type { CheckOperation } from './answer-plugin';
import { startApollo } from './apollo';
import { allowOrigins } from './cross-origin';
import { answerRefusals, refuse } from './refusals';
import { refuseBatches, refuseOtherRequests, refuseUnreadable, takeOnlyJson } from './request-body';

const LARGEST_BODY_BYTES = 1_000_000;
const RECEIVING_TIMEOUT_MS = 60_000;
/** How long what is being answered may take once the server is told to stop. */
const STOPPING_TIMEOUT_MS = 10_000;

export interface GraphqlServerOptions<Context extends MomentContext> {
  schema: GraphQLSchema;
  /** Made anew for each request; an {@link ApiError} that it throws refuses the request with its code and status. */
  /** @param hasLeft  aborts when whoever asked goes away before the answer */
  createContext: (request: RequestHead, hasLeft: AbortSignal) => Context | Promise<Context>;
  /** Throws an {@link ApiError} for an operation that is not to run. */
  checkOperation?: CheckOperation<Context>;
  /** May the schema be asked for, and do errors name fields that look like a misspelt one? Yes unless said otherwise. */
  showsSchema?: boolean;
  /** Origins whose pages may ask from a browser; none unless said otherwise. */
  corsOrigins?: readonly string[];
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  /** Where lines of the log go: one JSON object each. */
  logTo: { write(line: string): void };
  /** Can it answer? Asked by `/health/ready`. */
  isReady: () => Promise<boolean>;
  /** A built editor page and its example documents, shown to a browser that opens `/graphql`. */
  editor?: EditorFolders;
}

/** What of a request decides who asks. */
export type RequestHead = Pick<FastifyRequest, 'headers'>;

/** HTTP around the schema: `/graphql`, `/health/live`, `/health/ready`. Listens to nothing yet. */
export async function createGraphqlServer<Context extends MomentContext>(
  options: GraphqlServerOptions<Context>,
): Promise<FastifyInstance> {
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

  allowOrigins(fastify, options.corsOrigins ?? []);

  const apollo = await startApollo<Context>(schema, fastify.log, options);
  finishBeforeClosing(fastify, () => apollo.stop());
  const contexts = new WeakMap<FastifyRequest, Context>();
  const prepareContext = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    try {
      contexts.set(request, await createContext(request, leaving(reply)));
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'UNAUTHENTICATED') reply.header('www-authenticate', 'Bearer');
      return refuse(reply, error.code, error.message);
    }
  };
  const handle = fastifyApolloHandler(apollo, {
    context: async (request) => ({ ...contexts.get(request)!, requestId: request.id }),
  });
  if (editor !== undefined) await fastify.register((instance) => registerEditor(instance, editor));
  const showEditor = editor === undefined ? [] : [showEditorToBrowsers(await editorPage(editor.webFolder))];
  fastify.route({
    method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    onRequest: [refuseOtherRequests, ...showEditor],
    preHandler: [refuseBatches, refuseUnreadable, prepareContext],
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

/** Aborts when the connection closes before the answer was sent whole. */
function leaving(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('the client has left'));
  });
  return controller.signal;
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

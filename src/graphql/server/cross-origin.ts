import type { FastifyInstance } from 'fastify';

/** How long a browser keeps the answer to its question whether it may ask. */
const KEPT_SECONDS = 600;
const METHODS = 'GET, POST';
const HEADERS_TAKEN = 'authorization, content-type, idempotency-key';
const HEADERS_SHOWN = 'retry-after, x-request-id';

/**
 * Lets pages of these origins ask from a browser. Nobody else's page may: a browser asks before it sends JSON, and gets no
 * answer. Cookies are never asked for, so there is nothing to ride on.
 */
export function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  fastify.addHook('onRequest', async ({ headers: { origin } }, reply) => {
    reply.header('vary', 'Origin');
    if (origin === undefined || !origins.includes(origin)) return;
    reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': HEADERS_SHOWN });
  });
  fastify.options('/graphql', async ({ headers: { origin } }, reply) => {
    if (origin !== undefined && origins.includes(origin)) {
      reply.headers({
        'access-control-allow-methods': METHODS,
        'access-control-allow-headers': HEADERS_TAKEN,
        'access-control-max-age': KEPT_SECONDS,
      });
    }
    return reply.code(204).send();
  });
}

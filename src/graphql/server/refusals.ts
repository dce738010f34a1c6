import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { ApiError, ERROR_CODES, type ErrorCode } from '../errors';

/** An answer to a request that never becomes a GraphQL operation: of the same shape as every other. */
export function refuse(reply: FastifyReply, code: ErrorCode, message: string, extensions: object = {}): FastifyReply {
  return reply
    .code(ERROR_CODES[code].status)
    .headers({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .send(JSON.stringify({ errors: [{ message, extensions: { code, ...extensions } }] }));
}

export const NOT_UTF8 = 'BODY_NOT_UTF8';

/** What is found wrong with a request before it is one of GraphQL, in our codes. */
const CODES: Record<string, [code: ErrorCode, message: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['BODY_TOO_LARGE', 'the body is above 1 MB: send long lists as several requests'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_CONTENT_TYPE', 'send the request as content-type application/json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['BAD_REQUEST', 'the body is empty: send a JSON object with a `query`'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['BAD_REQUEST', 'the body is not JSON'],
  [NOT_UTF8]: ['BAD_REQUEST', 'the body is not UTF-8'],
};

/** Gives every refusal outside of GraphQL a documented code; what was not foreseen goes to the log, and only there. */
export function answerRefusals(fastify: FastifyInstance): void {
  fastify.setNotFoundHandler((request, reply) =>
    refuse(reply, 'NOT_FOUND', `nothing is served at ${request.url.slice(0, 200)}: GraphQL is at /graphql`),
  );
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    const known = CODES[error.code];
    if (known !== undefined) return refuse(reply, ...known);
    if (error instanceof ApiError) return refuse(reply, error.code, error.message);
    if ((error.statusCode ?? 500) < 500) return refuse(reply, 'BAD_REQUEST', 'the request cannot be read');
    request.log.error({ err: error, requestId: request.id }, 'something unexpected happened');
    return refuse(reply, 'INTERNAL', 'something unexpected happened', { requestId: request.id });
  });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NOT_UTF8, refuse } from './refusals';
import { refuseDeepDocument } from './refuse-deep-documents';
import { refuseInexactJson } from './refuse-inexact-numbers';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Takes JSON and nothing else. A page of another site can make a browser send forms and plain text unasked, but JSON only
 * after a question that this server does not answer, so this is also what keeps such pages out.
 */
export function takeOnlyJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    let text: string;
    try {
      // Broken UTF-8 would otherwise become U+FFFD in silence.
      text = utf8.decode(body as Buffer);
    } catch (error) {
      done(Object.assign(error as Error, { code: NOT_UTF8 }));
      return;
    }
    try {
      refuseInexactJson(text);
    } catch (error) {
      done(error as Error);
      return;
    }
    void parseJson(request, text, done);
  });
}

/** Refuses what is not to be read as JSON before any of it is read. */
export async function refuseOtherRequests(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  if (method !== 'POST' && method !== 'GET' && method !== 'HEAD') {
    return refuse(reply.header('allow', 'GET, POST'), 'METHOD_NOT_ALLOWED', `ask by POST or GET, not by ${method}`);
  }
  if (method !== 'POST') return undefined;
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    return refuse(
      reply.header('accept-encoding', 'identity'),
      'UNSUPPORTED_CONTENT_TYPE',
      'send the body as it is, not compressed',
    );
  }
  if (headers['content-type'] === undefined) {
    return refuse(reply, 'UNSUPPORTED_CONTENT_TYPE', 'send the request as content-type application/json');
  }
  return undefined;
}

/** One request, one question: an array of them would be a way around every limit. */
export async function refuseBatches({ body }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (!Array.isArray(body)) return undefined;
  return refuse(
    reply,
    'BATCHING_DISABLED',
    'the body is an array of requests: send each by itself, or ask for everything in one document',
  );
}

/**
 * Refuses what would be misread, or could not be read at all, before GraphQL sees it.
 *
 * @throws {ApiError} `INEXACT_NUMBER` for variables of a GET, which come in the address; `DOCUMENT_TOO_DEEP`
 */
export async function refuseUnreadable({ query: parameters, body }: FastifyRequest): Promise<void> {
  const { variables, query: fromAddress } = parameters as { variables?: unknown; query?: unknown };
  if (typeof variables === 'string') refuseInexactJson(variables);
  const document = (body as { query?: unknown } | null | undefined)?.query ?? fromAddress;
  if (typeof document === 'string') refuseDeepDocument(document);
}

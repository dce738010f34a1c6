import type { IncomingHttpHeaders } from 'node:http';

interface GraphQLRequest {
  method: string;
  headers: IncomingHttpHeaders;
  query: unknown;
}

/** What only a request for an answer carries; `extensions` alone is a persisted query. */
const parametersOfAnOperation = ['query', 'extensions'];

const graphqlAnswers = ['application/graphql-response+json', 'application/json'];

/**
 * Whether a request for `/graphql` comes from somebody who opened the address in a browser.
 *
 * A browser names `text/html` first and sends no operation. Clients, curl and scripts name JSON, or take anything.
 */
export function asksForEditor({ method, headers, query }: GraphQLRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (parametersOfAnOperation.some((name) => Object.hasOwn(query ?? {}, name))) return false;
  const quality = qualities(headers.accept ?? '*/*');
  const html = quality.get('text/html') ?? 0;
  return html > 0 && graphqlAnswers.every((type) => html >= (quality.get(type) ?? 0));
}

/** Media types of an Accept header and how much each is wanted, from 0 to 1 (RFC 9110, section 12.5.1). */
function qualities(accept: string): Map<string, number> {
  return new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return [type, quality === undefined ? 1 : Number(quality.slice(2)) || 0];
    }),
  );
}

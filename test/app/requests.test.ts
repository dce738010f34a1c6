import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { codesOf, send } from './support/ask-over-http';
import { useApp } from './support/use-app';

const server = useApp();
const QUESTION = { query: '{ trust(odsCode: "RL4") { odsCode } }' };
const ANSWER = { trust: { odsCode: 'RL4' } };
const JSON_TYPE = { 'content-type': 'application/json' };

type Body = RequestInit['body'];

const url = (): string => server.app.url;
const post = (body: Body, headers: Record<string, string> = JSON_TYPE) =>
  send(url(), { method: 'POST', headers, body });

describe('a question', () => {
  it('is answered by POST with the revision it was answered at, and a request id', async () => {
    const { status, headers, data, extensions } = await post(JSON.stringify(QUESTION));
    expect([status, data, extensions]).toEqual([200, ANSWER, { revision: 1 }]);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is answered by a plain GET as well', async () => {
    const { status, data } = await send(`${url()}?query=${encodeURIComponent(QUESTION.query)}`, {});
    expect([status, data]).toEqual([200, ANSWER]);
  });

  it('about the schema alone reads nothing of the record, and so has no revision', async () => {
    expect((await server.ask('{ __typename }')).extensions).toBeUndefined();
  });

  it.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
  ])('T08: that accepts %s is answered as such', async (accept, contentType) => {
    const { status, headers } = await post(JSON.stringify(QUESTION), { ...JSON_TYPE, accept });
    expect([status, headers.get('content-type')]).toEqual([200, contentType]);
  });

  it.each(['text/event-stream', 'multipart/mixed', 'image/png'])(
    'T08: that accepts only %s is refused',
    async (accept) => {
      const answer = await post(JSON.stringify(QUESTION), { ...JSON_TYPE, accept });
      expect([answer.status, codesOf(answer)]).toEqual([406, ['BAD_REQUEST']]);
    },
  );
});

describe('T02: a request that a page of another site could make a browser send', () => {
  const origin = { origin: 'https://elsewhere.example' };
  const body = JSON.stringify({ query: 'mutation { erase }' });
  const form = new FormData();
  form.append('operations', body);

  it.each<[string, Body, Record<string, string>]>([
    ['a form', new URLSearchParams({ query: 'mutation { erase }' }), {}],
    ['a multipart form', form, {}],
    ['plain text', body, { 'content-type': 'text/plain' }],
    ['plain text that calls itself JSON too', body, { 'content-type': 'text/plain; application/json' }],
    ['bytes without a type', Buffer.from(body), {}],
  ])('is refused as %s', async (_, payload, headers) => {
    const answer = await post(payload, { ...origin, ...headers });
    expect([answer.status, codesOf(answer)]).toEqual([415, ['UNSUPPORTED_CONTENT_TYPE']]);
  });

  it('is not told that it may send JSON', async () => {
    const response = await fetch(url(), {
      method: 'OPTIONS',
      headers: { ...origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    });
    expect(response.ok).toBe(false);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('T03: a method', () => {
  it.each(['mutation', 'subscription'])('GET runs no %s', async (operation) => {
    const answer = await send(`${url()}?query=${encodeURIComponent(`${operation} { __typename }`)}`, {});
    expect([answer.status, answer.headers.get('allow'), codesOf(answer)]).toEqual([405, 'POST', ['BAD_REQUEST']]);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('%s is not taken', async (method) => {
    const answer = await send(url(), { method, headers: JSON_TYPE, body: JSON.stringify(QUESTION) });
    expect([answer.status, answer.headers.get('allow'), codesOf(answer)]).toEqual([
      405,
      'GET, POST',
      ['METHOD_NOT_ALLOWED'],
    ]);
  });

  it('POST runs no subscription either, for there is none yet', async () => {
    const answer = await server.ask('subscription { erase }');
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
  });
});

describe('T04: an array of requests', () => {
  it.each([0, 1, 2, 1_000])('is refused, here of %i', async (count) => {
    const answer = await post(JSON.stringify(Array.from({ length: count }, () => QUESTION)));
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BATCHING_DISABLED']]);
  });
});

describe('T05: a request that is too large', () => {
  it('in its body is refused before any of it is sent', async () => {
    const headers = { ...JSON_TYPE, 'content-length': 10_000_000 };
    const request = http.request(url(), { method: 'POST', headers });
    request.flushHeaders();
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    const { errors } = JSON.parse(await text(response));
    expect([response.statusCode, errors[0].extensions.code]).toEqual([413, 'BODY_TOO_LARGE']);
    request.destroy();
  });

  it('in a header is refused', async () => {
    const response = await fetch(url(), { headers: { 'x-large': 'x'.repeat(65_536) } });
    expect(response.status).toBe(431);
  });

  it('once unpacked is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, ' '));
    const answer = await post(bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' });
    expect([answer.status, codesOf(answer)]).toEqual([415, ['UNSUPPORTED_CONTENT_TYPE']]);
  });

  it('leaves the next one answered', async () => {
    expect((await server.ask(QUESTION.query)).data).toEqual(ANSWER);
  });
});

describe('a request that is none of GraphQL', () => {
  it.each<[string, Body]>([
    ['cut', '{"query": "{ __typename }"'],
    ['empty', ''],
    ['null', 'null'],
    ['a text', '"{ __typename }"'],
    ['without a query', '{}'],
    ['with a query that is no text', '{"query": 1}'],
    ['with variables that are no object', '{"query": "{ __typename }", "variables": [1]}'],
    ['with an operation name that is no text', '{"query": "{ __typename }", "operationName": 1}'],
    ['not UTF-8', Buffer.from([...Buffer.from('{"query": "'), 0xed, 0xa0, 0x80, ...Buffer.from('"}')])],
    ['meant to change every object', '{"query": "{ __typename }", "__proto__": {"polluted": true}}'],
  ])('is refused: %s', async (_, body) => {
    const answer = await post(body);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
    expect(server.takeLog()).toEqual([]);
  });

  it('is refused when its operation is not in the document', async () => {
    const answer = await post(JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }));
    expect([answer.status, codesOf(answer)]).toEqual([400, ['OPERATION_RESOLUTION_FAILURE']]);
  });
});

describe('T07: an answer with an error', () => {
  it.each([
    ['a question that cannot be parsed', '{', 400],
    ['a question that is not of the schema', '{ nothing }', 400],
    ['a question with a bad argument', '{ practices(first: 0) { totalCount } }', 400],
    [
      'a question answered in part',
      '{ trust(odsCode: "RL4") { odsCode } practice(odsCode: "M92002", atRevision: 99) { name } }',
      200,
    ],
  ])('is not to be kept: to %s', async (_, query, status) => {
    const answer = await server.ask(query);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([status, 'no-store']);
    expect(answer.errors).toHaveLength(1);
  });

  it.each<[string, RequestInit]>([
    ['a batch', { method: 'POST', headers: JSON_TYPE, body: '[]' }],
    ['a form', { method: 'POST', body: new URLSearchParams({ query: '{}' }) }],
    ['nothing', {}],
  ])('is not to be kept: to %s', async (_, request) => {
    expect((await send(url(), request)).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the status of an answer with an error', () => {
  const FUTURE = 'atRevision: 99';

  it.each([
    ['where the root field may be null', `{ practice(odsCode: "M92002", ${FUTURE}) { name } }`],
    ['where it may not', `{ practices(${FUTURE}) { totalCount } }`],
    [
      'where there are several',
      `{ a: practice(odsCode: "M92002", ${FUTURE}) { name } b: trust(odsCode: "RL4", ${FUTURE}) { name } }`,
    ],
  ])('is that of its code when nothing was answered, %s', async (_, query) => {
    expect((await server.ask(query)).status).toBe(400);
  });

  it('is 200 when anything was, be it that there is no such thing', async () => {
    const answer = await server.ask(
      `{ a: practice(odsCode: "M92002", ${FUTURE}) { name } b: trust(odsCode: "RL4") { name } }`,
    );
    expect([answer.status, answer.data.b.name]).toEqual([200, 'The Royal Wolverhampton NHS Trust']);
    const none = await server.ask(
      `{ a: practice(odsCode: "M92002", ${FUTURE}) { name } b: trust(odsCode: "RL4X") { name } }`,
    );
    expect([none.status, none.data]).toEqual([200, { a: null, b: null }]);
  });
});

describe('beside /graphql', () => {
  const ask = (path: string, request: RequestInit = {}) => fetch(`${server.origin}${path}`, request);

  it('the server says that it lives and can answer', async () => {
    expect(await (await ask('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await ask('/health/ready')).json()).toEqual({ status: 'ready' });
  });

  it('its bare address leads to the editor', async () => {
    const response = await ask('/', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphql']);
    const page = await ask('/', { headers: { accept: 'text/html' } });
    expect([page.url, page.headers.get('content-type')]).toEqual([url(), 'text/html; charset=utf-8']);
  });

  it('anything else is refused in the shape of every other refusal', async () => {
    const answer = await send(`${server.origin}/grahpql`, {});
    expect([answer.status, codesOf(answer)]).toEqual([404, ['NOT_FOUND']]);
    expect(answer.errors![0]!.message).toBe('nothing is served at /grahpql: GraphQL is at /graphql');
  });
});

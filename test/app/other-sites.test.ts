import { useApp } from './support/use-app';

const FRIEND = 'https://dashboard.example.org';
const STRANGER = 'https://elsewhere.example';

/** What a browser asks before it sends JSON from a page of another site. */
const preflight = (url: string, origin: string): Promise<Response> =>
  fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, content-type, idempotency-key',
    },
  });
const ask = (url: string, origin: string, contentType = 'application/json'): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { origin, 'content-type': contentType },
    body: JSON.stringify({ query: '{ __typename }' }),
  });

describe('a page of another site', () => {
  const server = useApp({ settings: { WULFRUN_CORS_ORIGINS: `${FRIEND}, http://localhost:5173` } });

  it('that is on the list may ask, also with a token', async () => {
    const asked = await preflight(server.app.url, FRIEND);
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(FRIEND);
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(asked.headers.get('access-control-allow-headers')).toBe('authorization, content-type, idempotency-key');
    expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await ask(server.app.url, FRIEND);
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(FRIEND);
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  it.each([STRANGER, 'null', `${FRIEND}.evil.example`, FRIEND.replace('https', 'http'), `${FRIEND}:8443`])(
    'that is not on it may not: %s',
    async (origin) => {
      const asked = await preflight(server.app.url, origin);
      expect(asked.headers.get('access-control-allow-origin')).toBeNull();
      expect(asked.headers.get('access-control-allow-methods')).toBeNull();
      expect((await ask(server.app.url, origin)).headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('that is on it can still send nothing but JSON', async () => {
    expect((await ask(server.app.url, FRIEND, 'text/plain')).status).toBe(415);
  });

  it('that is refused something can read why', async () => {
    const answer = await fetch(server.app.url, {
      method: 'POST',
      headers: { origin: FRIEND, 'content-type': 'application/json', authorization: 'Bearer wulfrun_wrong' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, FRIEND]);
  });
});

describe('without a list', () => {
  const server = useApp();

  it('no page of another site may ask', async () => {
    expect((await preflight(server.app.url, FRIEND)).status).toBe(404);
    expect((await ask(server.app.url, FRIEND)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

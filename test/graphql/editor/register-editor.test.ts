import { gunzipSync, gzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerEditor } from '../../../src/graphql/editor';
import { get } from './get';
import { temporaryFolder } from './temporary-folder';

const script = 'export const answer = 42;';

describe('what the editor loads', () => {
  let server: FastifyInstance;

  beforeAll(async () => {
    const webFolder = temporaryFolder({
      'editor.html': '<!doctype html>',
      'secret.txt': 'not for the web',
      'assets/editor-a1b2.js': script,
      'assets/editor-a1b2.js.gz': gzipSync(script),
      'assets/editor-c3d4.css': 'body {}',
      'assets/codicon-e5f6.ttf': 'a font',
      'assets/notes.txt': 'not of a type the page needs',
    });
    const operationsFolder = temporaryFolder({ 'a.graphql': 'query First { a }' });
    server = Fastify();
    await server.register(registerEditor, { webFolder, operationsFolder });
  });
  afterAll(() => server.close());

  const ask = (path: string, headers = {}) => get(server, path, headers);

  it.each([
    ['editor-a1b2.js', 'text/javascript; charset=utf-8'],
    ['editor-c3d4.css', 'text/css; charset=utf-8'],
    ['codicon-e5f6.ttf', 'font/ttf'],
  ])('comes with its type and may be kept for ever: %s', async (name, type) => {
    const { status, headers } = await ask(`/editor/assets/${name}`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  it('carries the policy of the page, because a worker obeys the one it came with', async () => {
    const { headers } = await ask('/editor/assets/editor-a1b2.js');
    expect(headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('is compressed for whoever takes gzip', async () => {
    const { headers, body } = await ask('/editor/assets/editor-a1b2.js', { 'accept-encoding': 'br, gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(body).toString()).toBe(script);
  });

  it.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br'])(
    'is not compressed for "%s"',
    async (acceptEncoding) => {
      const { headers, text } = await ask('/editor/assets/editor-a1b2.js', {
        ...(acceptEncoding && { 'accept-encoding': acceptEncoding }),
      });
      expect(headers).not.toHaveProperty('content-encoding');
      expect(text).toBe(script);
    },
  );

  it.each([
    '/editor/assets/absent.js',
    '/editor/assets/notes.txt',
    '/editor/assets/editor-a1b2.js.gz',
    '/editor/assets/../secret.txt',
    '/editor/assets/..%2fsecret.txt',
    '/editor/assets/%2e%2e%2fsecret.txt',
    '/editor/assets/..%5csecret.txt',
    '/editor/assets/%2fetc%2fpasswd',
    '/editor/assets/__proto__',
    '/editor/editor.html',
  ])('is nothing but the assets: %s is not found', async (url) => {
    expect((await ask(url)).status).toBe(404);
  });

  it('includes the examples, asked for anew at each visit', async () => {
    const { headers, text } = await ask('/editor/operations.json');
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' });
    expect(JSON.parse(text)).toMatchObject([{ name: 'First', file: 'a.graphql' }]);
  });
});

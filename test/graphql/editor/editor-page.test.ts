import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { editorPage, registerEditor, showEditorToBrowsers } from '../../../src/graphql/editor';
import { builtWebFolder } from './built-page';
import { get } from './get';
import { temporaryFolder } from './temporary-folder';

async function serve(webFolder: string): Promise<FastifyInstance> {
  const server = Fastify();
  await server.register(registerEditor, { webFolder, operationsFolder: temporaryFolder({}) });
  const onRequest = showEditorToBrowsers(await editorPage(webFolder));
  server.route({ url: '/graphql', method: ['GET', 'POST'], onRequest, handler: async () => ({ data: 'an answer' }) });
  return server;
}

const opened = (server: FastifyInstance) => get(server, '/graphql', { accept: 'text/html' });

describe('the page', () => {
  it('may load and ask nothing but this server, and be shown in no frame', async () => {
    await using server = await serve(temporaryFolder({ 'editor.html': '<title>Editor</title>' }));
    const { status, headers, text } = await opened(server);
    expect({ status, text }).toEqual({ status: 200, text: '<title>Editor</title>' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(String(headers['content-security-policy']).split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self' data:",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "worker-src 'self'",
    ]);
  });

  it('is asked for anew at each visit, because it names its assets by their hash', async () => {
    await using server = await serve(temporaryFolder({ 'editor.html': '' }));
    expect((await opened(server)).headers).toMatchObject({ 'cache-control': 'no-cache', vary: 'Accept' });
  });

  it('is in nobody else’s way: a client still gets its answer', async () => {
    await using server = await serve(temporaryFolder({ 'editor.html': '' }));
    const { text } = await get(server, '/graphql', { accept: 'application/json' });
    expect(JSON.parse(text)).toEqual({ data: 'an answer' });
  });

  it('says how to build it where it was not built', async () => {
    await using server = await serve(join(temporaryFolder({}), 'absent'));
    const { status, headers, text } = await opened(server);
    expect(status).toBe(503);
    expect(text).toContain('run <code>npm run build:web</code>, then start the server again');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('the page as built', () => {
  let html: string;
  let webFolder: string;

  beforeAll(async () => {
    webFolder = await builtWebFolder();
    html = await readFile(join(webFolder, 'editor.html'), 'utf8');
  }, 120_000);

  it('has a language and a title', () => {
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>Wulfrun query editor</title>');
  });

  it('holds no script of its own and handles no event inline', () => {
    expect(html.match(/<script\b[^>]*>/g)).toEqual([expect.stringContaining('src="/editor/assets/')]);
    expect(html).not.toMatch(/\son\w+=|javascript:/);
  });

  it('names nothing of another host', () => {
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  it('names only assets that this server has', async () => {
    await using server = await serve(webFolder);
    const paths = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
    expect(paths.length).toBeGreaterThanOrEqual(3);
    for (const path of paths) expect([path, (await get(server, path)).status]).toEqual([path, 200]);
  });
});

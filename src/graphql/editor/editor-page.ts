import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { asksForEditor } from './asks-for-editor';
import { editorHeaders } from './security-headers';
import { unlessMissing } from './unless-missing';

/** What a browser gets that opens `/graphql`. */
export interface EditorPage {
  /** 503 where the page was never built. */
  status: 200 | 503;
  headers: Record<string, string>;
  html: string;
}

const notBuilt = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Wulfrun query editor</title></head>
  <body><p>The query editor has not been built: run <code>npm run build:web</code>, then start the server again.</p></body>
</html>
`;

/**
 * Reads the page that `npm run build:web` made.
 *
 * @param webFolder  the built folder, `dist/web/editor`; where it holds no page, the page says how to build it
 */
export async function editorPage(webFolder: string): Promise<EditorPage> {
  const headers = {
    ...editorHeaders,
    'content-type': 'text/html; charset=utf-8',
    // The page names its assets by their hash: an old page would ask for files that are gone.
    'cache-control': 'no-cache',
    vary: 'Accept',
  };
  const html = await unlessMissing(readFile(join(webFolder, 'editor.html'), 'utf8'), null);
  if (html === null) return { status: 503, headers: { ...headers, 'cache-control': 'no-store' }, html: notBuilt };
  return { status: 200, headers, html };
}

/** An `onRequest` hook for the GraphQL route: browsers get the page, every other request goes on to the handler. */
export function showEditorToBrowsers(page: EditorPage) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    if (asksForEditor(request)) return reply.code(page.status).headers(page.headers).send(page.html);
  };
}

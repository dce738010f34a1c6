import type { FastifyInstance } from 'fastify';
import { readEditorAssets } from './editor-assets';
import { readExampleOperations } from './example-operations';
import { editorHeaders } from './security-headers';

export interface EditorFolders {
  /** What `npm run build:web` made: `dist/web/editor`. */
  webFolder: string;
  /** The example documents: `schema/operations`. */
  operationsFolder: string;
}

const oneYearSeconds = 31_536_000;

/**
 * A Fastify plugin with what the editor page loads: its assets, and the example operations.
 *
 * The page itself is the answer of the GraphQL route to a browser, see `showEditorToBrowsers`.
 */
export async function registerEditor(fastify: FastifyInstance, { webFolder, operationsFolder }: EditorFolders) {
  const [assets, operations] = await Promise.all([
    readEditorAssets(webFolder),
    readExampleOperations(operationsFolder),
  ]);

  fastify.get('/editor/operations.json', (_request, reply) =>
    reply.headers({ ...editorHeaders, 'cache-control': 'no-cache' }).send(operations),
  );

  fastify.get<{ Params: { name: string } }>('/editor/assets/:name', (request, reply) => {
    const asset = assets.get(request.params.name);
    if (!asset) return reply.callNotFound();
    reply.headers({
      ...editorHeaders,
      'content-type': asset.contentType,
      'cache-control': `public, max-age=${oneYearSeconds}, immutable`,
      vary: 'Accept-Encoding',
    });
    if (!asset.gzipped || !takesGzip(request.headers['accept-encoding'])) return reply.send(asset.content);
    return reply.header('content-encoding', 'gzip').send(asset.gzipped);
  });
}

/** Whether `gzip` is named, and not refused by a weight of 0. */
function takesGzip(acceptEncoding: string | string[] = ''): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(acceptEncoding));
}

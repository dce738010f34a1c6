import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { unlessMissing } from './unless-missing';

/** A file of the built page, as it goes over the wire. */
export interface EditorAsset {
  contentType: string;
  content: Buffer;
  /** The same, compressed when the page was built; null where that would not have been smaller. */
  gzipped: Buffer | null;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/**
 * Reads the assets of the built page into memory (about seven megabytes), by name.
 *
 * Only what stands in this map can be asked for: no address of a request ever becomes a path on the disk. Names carry
 * a hash of the content, so a build under a running server changes nothing that it serves.
 */
export async function readEditorAssets(webFolder: string): Promise<Map<string, EditorAsset>> {
  const folder = join(webFolder, 'assets');
  const names = await unlessMissing<string[], string[]>(readdir(folder), []);
  const assets = names.filter((name) => extname(name) in contentTypes);
  return new Map(await Promise.all(assets.map(async (name) => [name, await readAsset(name)] as const)));

  async function readAsset(name: string): Promise<EditorAsset> {
    const gzippedName = `${name}.gz`;
    return {
      contentType: contentTypes[extname(name)]!,
      content: await readFile(join(folder, name)),
      gzipped: names.includes(gzippedName) ? await readFile(join(folder, gzippedName)) : null,
    };
  }
}

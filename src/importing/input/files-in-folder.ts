import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describingFailure } from './file-bytes';

/**
 * Every file in a folder and the folders within it, sorted by path in code unit order: the same on every machine.
 *
 * Hidden files are what the system left behind (`.DS_Store`); links to folders are not followed, so no walk can be endless.
 */
export async function filesInFolder(folder: string): Promise<string[]> {
  const entries = await describingFailure(folder, () => readdir(folder, { withFileTypes: true }));
  const visible = entries.filter((entry) => !entry.name.startsWith('.'));
  const nested = await Promise.all(
    visible.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesInFolder(path);
      return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
    }),
  );
  // Not localeCompare: its order depends on the machine's language.
  return nested.flat().sort((a, b) => (a < b ? -1 : 1));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

export const projectFolder = resolve(__dirname, '../..');

/** Every file below a folder of the project, by its path from the project's root with forward slashes, in order. */
export function filesBelow(folder: string, ending = ''): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(projectFolder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A file's text, by its path from the project's root. */
export function textOf(path: string): string {
  return readFileSync(join(projectFolder, path), 'utf8');
}

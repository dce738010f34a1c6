import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `package.json`, whether this runs from the sources or from what was built of them. */
function projectFolder(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** What the program reads of its own project. */
export const projectFolders = {
  evidence: join(projectFolder(), 'data', 'evidence'),
  operations: join(projectFolder(), 'schema', 'operations'),
  editor: join(projectFolder(), 'dist', 'web', 'editor'),
  schemaFile: join(projectFolder(), 'schema', 'schema.graphql'),
};

export function projectVersion(): string {
  return (JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')) as { version: string }).version;
}

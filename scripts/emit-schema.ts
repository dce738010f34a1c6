import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { projectFolders } from '../src/project-folders';
import { schemaText } from './schema-text';

// `npm run schema` writes schema/schema.graphql; `npm run schema:check` only says whether it is what the code makes.
const { schemaFile } = projectFolders;
const text = schemaText();
const stored = existsSync(schemaFile) ? readFileSync(schemaFile, 'utf8') : null;

if (!process.argv.includes('--check')) {
  if (stored !== text) writeFileSync(schemaFile, text);
  process.stdout.write(`${schemaFile} ${stored === text ? 'was current' : 'is made anew'}\n`);
} else if (stored !== text) {
  process.stderr.write(
    'schema/schema.graphql is not what the code makes: run `npm run schema` and look at the difference\n',
  );
  process.exitCode = 1;
}

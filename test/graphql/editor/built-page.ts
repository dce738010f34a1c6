import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './temporary-folder';

const project = resolve(__dirname, '../../..');
const built = join(project, 'dist/web/editor');
const vite = join(project, 'node_modules/vite/bin/vite.js');

/** The built page: what `npm run build:web` left, or a fresh build in a temporary folder where that is missing or old. */
export async function builtWebFolder(): Promise<string> {
  if (isCurrent()) return built;
  const outDir = temporaryFolder({});
  const env = { ...process.env, NODE_ENV: 'production' }; // jest's is "test", which would build React's development half
  const options = ['--config', 'web/vite.config.mts', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir'];
  await promisify(execFile)(process.execPath, [vite, 'build', ...options], { cwd: project, env });
  return outDir;
}

function isCurrent(): boolean {
  const page = join(built, 'editor.html');
  if (!existsSync(page)) return false;
  const sources = readdirSync(join(project, 'web')).map((name) => statSync(join(project, 'web', name)).mtimeMs);
  return statSync(page).mtimeMs > Math.max(...sources);
}

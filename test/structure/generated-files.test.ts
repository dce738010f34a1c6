import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from './project';

it('test/generated is what codegen.yml makes: `npm run codegen` mends it', async () => {
  const generator = join(projectFolder, 'node_modules/@graphql-codegen/cli/cjs/bin.js');
  const { stderr } = await promisify(execFile)(process.execPath, [generator, '--check', '--errors-only'], {
    cwd: projectFolder,
  });
  expect(stderr).not.toMatch(/stale|error/i);
}, 60_000);

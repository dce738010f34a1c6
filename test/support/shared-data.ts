import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const projectRoot = resolve(__dirname, '../..');
const expectedAt = resolve(projectRoot, process.env['WULFRUN_SHARED'] ?? '../shared');

/** The folder of reference answers and downloaded data, which is not part of this project; null where it is absent. */
export const sharedFolder: string | null = existsSync(expectedAt) ? expectedAt : null;

/**
 * `describe` for tests that read the shared folder. Where there is none they are left out, and one line says so: read
 * files inside `it`, never in the body of the block, which runs either way.
 */
export const describeWithShared: typeof describe = sharedFolder === null ? leaveOut() : describe;

function leaveOut(): typeof describe {
  process.stderr.write(
    `Left out: tests that read shared data. No folder ${expectedAt}; WULFRUN_SHARED can name one.\n`,
  );
  return describe.skip;
}

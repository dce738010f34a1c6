import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/database/embedded';
import { isAlive } from '../../src/database/embedded/server-process';

const NAME = /^wulfrun-tests-(\d+)-/;

/** Settings for data that live as long as one test run. */
export const UNSAFE_BUT_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The path of a folder that does not exist yet; its name says which process it belongs to. */
export function temporaryDataFolder(): string {
  return join(tmpdir(), `wulfrun-tests-${process.pid}-${randomBytes(6).toString('hex')}`);
}

/** A killed run leaves its servers and their data: each is taken up, and stopped as the last to use it, which deletes its data. */
export async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      const server = await startEmbeddedPostgres({
        dataFolder: join(tmpdir(), name),
        persistent: false,
        settings: UNSAFE_BUT_FAST,
      });
      await server.stop();
    } catch (error) {
      // It may be another user's, or another run is at it: no reason not to run the tests.
      console.warn(`left alone: ${join(tmpdir(), name)} (${(error as Error).message})`);
    }
  }
}

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, signalShutdown } from '../../../src/database/embedded/server-process';
import { waitUntil } from '../../../src/database/embedded/wait-until';
import { temporaryDataFolder } from '../../support/temporary-data';

/** Gives each test a data folder of its own; after it, a server that still runs there is ended and the folder deleted. */
export function useDataFolders(): () => string {
  const folders: string[] = [];
  afterEach(async () => {
    for (const folder of folders.splice(0)) {
      const pid = serverPid(folder);
      if (pid !== null && isAlive(pid)) {
        signalShutdown(pid, 'immediate', '');
        await waitUntil(() => serverPid(folder) === null, 10_000);
      }
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return () => {
    const folder = temporaryDataFolder();
    folders.push(folder);
    return folder;
  };
}

export function postmasterFile(dataFolder: string): string {
  return join(dataFolder, 'postgresql/data/postmaster.pid');
}

/** The process number of the server that runs on this folder, or null. */
export function serverPid(dataFolder: string): number | null {
  try {
    return Number(readFileSync(postmasterFile(dataFolder), 'utf8').split('\n')[0]) || null;
  } catch {
    return null; // no such file: no server
  }
}

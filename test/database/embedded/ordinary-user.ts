import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { platformPackageFolder } from '../../../src/database/embedded/platform-package';
import { isRoot } from '../../../src/database/embedded/server-user';
import type { HolderOptions } from './holder';

/**
 * How a process of an ordinary user is started. Root becomes `nobody`, whom every system has, with a PostgreSQL that this user
 * can read even if the clone lies in root's home; anybody else is ordinary enough.
 */
export function ordinaryUser(newFolder: () => string): HolderOptions & { dataFolder: string } {
  if (!isRoot()) return { dataFolder: newFolder() };
  const home = newFolder();
  mkdirSync(home);
  const number = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  const osUser = { uid: number('-u'), gid: number('-g') };
  chownSync(home, osUser.uid, osUser.gid);
  const packageFolder = newFolder();
  cpSync(platformPackageFolder(), packageFolder, { recursive: true, verbatimSymlinks: true });
  return { dataFolder: join(home, 'data'), packageFolder, osUser };
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk in memory that is soon full. */
export interface SmallDisk {
  readonly path: string;
  /** Somebody frees space. */
  grow(megabytes: number): void;
  remove(): void;
}

export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'wulfrun-small-disk-'));
  const mount = (...options: string[]) => execFileSync('mount', [...options, 'tmpfs', path], { stdio: 'pipe' });
  mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`);
  return {
    path,
    grow: (size) => void execFileSync('mount', ['-o', `remount,size=${size}m`, path], { stdio: 'pipe' }),
    remove() {
      execFileSync('umount', [path], { stdio: 'pipe' });
      rmdirSync(path);
    },
  };
}

/** `describe` for tests that need a disk of their own, which only root can have, and not in every container. */
export const describeWithSmallDisk: typeof describe = canMount() ? describe : leaveOut();

function canMount(): boolean {
  try {
    smallDisk(1).remove();
    return true;
  } catch {
    return false; // not root, or root of a container that may not mount
  }
}

function leaveOut(): typeof describe {
  process.stderr.write('Left out: tests of a full disk. They mount one of their own, which this user may not.\n');
  return describe.skip;
}

import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { BackupUnusable } from './backup-unusable';

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'this file may not be read by this user',
  EPERM: 'this file may not be read by this user',
};

/** Opens a file to restore from. @throws {BackupUnusable} FILE_UNUSABLE */
export async function openBackup(path: string): Promise<Readable> {
  try {
    const file = await open(path);
    if (!(await file.stat()).isDirectory()) return file.createReadStream();
    await file.close();
    throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new BackupUnusable('FILE_UNUSABLE', `${REASONS[code] ?? `it cannot be opened (${code})`}: check the path`, {
      cause: error,
    });
  }
}

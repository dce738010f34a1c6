import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { altered, cutOff, notABackup } from './backup-format';

/** Unpacks a backup as it is read. @throws {BackupUnusable} NOT_A_BACKUP, CUT_OFF, ALTERED */
export async function* unpacked(source: Readable): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  // pipe() passes no errors on: what the source suffers, whoever reads must hear.
  source.once('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  let isBegun = false;
  try {
    for await (const chunk of gunzip) {
      isBegun = true;
      yield chunk as Buffer;
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'Z_BUF_ERROR') throw isBegun ? cutOff(error) : notABackup(error);
    if (code?.startsWith('Z_')) throw isBegun ? altered('it cannot be unpacked', error) : notABackup(error);
    throw error;
  } finally {
    source.destroy();
  }
}

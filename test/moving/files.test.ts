import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Database } from '../../src/database';
import { backUp, openBackup, writeWhole } from '../../src/moving';
import { useFolder } from '../importing/support/folder';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { describeWithSmallDisk, smallDisk } from '../support/small-disk';

describe('a file that is written whole', () => {
  const folder = useFolder();
  const path = () => join(folder.path, 'record.gz');
  const writeTwo = async (destination: Writable) => pipeline(['one', 'two'], destination);

  it('is there when it is complete, and nothing beside it', async () => {
    await writeWhole(path(), writeTwo);
    expect(readFileSync(path(), 'utf8')).toBe('onetwo');
    expect(readdirSync(folder.path)).toEqual(['record.gz']);
  });

  it('is not there before it is complete', async () => {
    await writeWhole(path(), async (destination) => {
      destination.write('one');
      expect(readdirSync(folder.path)).toEqual([expect.stringMatching(/^record\.gz\.unfinished-\d+$/)]);
      await writeTwo(destination);
    });
  });

  it('leaves the file that was there, and nothing else, when it fails', async () => {
    writeFileSync(path(), 'the one before');
    const writing = writeWhole(path(), async (destination) => {
      destination.write('one');
      throw new Error('the database is gone');
    });
    await expect(writing).rejects.toThrow('the database is gone');
    expect(readFileSync(path(), 'utf8')).toBe('the one before');
    expect(readdirSync(folder.path)).toEqual(['record.gz']);
  });

  it('is refused in one sentence where it cannot be', async () => {
    await expect(writeWhole(join(folder.path, 'none', 'record.gz'), writeTwo)).rejects.toMatchObject({
      code: 'FILE_UNUSABLE',
      message:
        'the backup cannot be written there (there is no such folder), and no part of it is left: name another place',
    });
    await expect(writeWhole(folder.path, writeTwo)).rejects.toMatchObject({ code: 'FILE_UNUSABLE' });
    expect(readdirSync(folder.path)).toEqual([]);
  });
});

describeWithSmallDisk('a file on a disk that is soon full', () => {
  it('is refused in one sentence, and no part of it is left', async () => {
    const disk = smallDisk(1);
    try {
      const megabytes = Array.from({ length: 3 }, () => Buffer.alloc(1_000_000, 'x'));
      const writing = writeWhole(join(disk.path, 'record.gz'), (destination) => pipeline(megabytes, destination));
      await expect(writing).rejects.toThrow(
        'the backup cannot be written there (the disk is full), and no part of it is left: name another place',
      );
      expect(readdirSync(disk.path)).toEqual([]);
    } finally {
      disk.remove();
    }
  });
});

describe('a backup to restore from', () => {
  const folder = useFolder();

  it('that is not there, or a folder, is refused in one sentence', async () => {
    await expect(openBackup(join(folder.path, 'no.gz'))).rejects.toThrow('there is no such file: check the path');
    await expect(openBackup(folder.path)).rejects.toThrow('this is a folder: check the path');
  });
});

describe('a destination that fails', () => {
  const db = useDatabase({ template: withEvidence });

  it('leaves the connection free for what comes next', async () => {
    const database = new Database({ url: db.url, poolSize: 1 });
    let bytes = 0;
    const failing = new Writable({
      write(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        done(bytes > 20_000 ? new Error('the pipe broke') : null);
      },
    });
    await expect(backUp(database, failing)).rejects.toThrow('the pipe broke');
    expect(await database.rows('select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
  });
});

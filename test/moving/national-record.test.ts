import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { useFolder } from '../importing/support/folder';
import { useNationalRecord } from '../support/national-record';
import { tableDigests } from '../support/record-contents';
import { useSecondDatabase } from '../support/second-database';
import { describeWithShared } from '../support/shared-data';

const run = promisify(execFile);
const HEAP_MB = 40;
const MOST_MEMORY_MB = 250;

interface Moved {
  seconds: number;
  peakMemoryMb: number;
}

describeWithShared('the national record', () => {
  const first = useNationalRecord();
  const second = useSecondDatabase();
  const folder = useFolder();

  async function move(how: 'backup' | 'restore', url: string, file: string): Promise<Moved> {
    const typescript = join(__dirname, '../support/run-typescript.cjs');
    const flags = [`--max-old-space-size=${HEAP_MB}`, '--require', typescript];
    const { stdout } = await run(process.execPath, [...flags, join(__dirname, 'move-record.ts'), how, url, file]);
    return JSON.parse(stdout) as Moved;
  }

  it(`moves to another server within a heap of ${HEAP_MB} MB, and is there row by row what it was`, async () => {
    const file = join(folder.path, 'national.gz');
    const backup = await move('backup', first.url, file);
    const megabytes = (statSync(file).size / 1e6).toFixed(1);
    const restored = await move('restore', second.url, file);
    process.stderr.write(
      `national record: backup of ${megabytes} MB in ${backup.seconds.toFixed(1)} s, restored to PostgreSQL ${second.majorVersion} in ` +
        `${restored.seconds.toFixed(1)} s, with at most ${Math.max(backup.peakMemoryMb, restored.peakMemoryMb).toFixed(0)} MB\n`,
    );
    expect(backup.peakMemoryMb).toBeLessThan(MOST_MEMORY_MB);
    expect(restored.peakMemoryMb).toBeLessThan(MOST_MEMORY_MB);
    expect(await tableDigests(second.pool)).toEqual(await tableDigests(first.pool));
  });
});

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT = resolve(__dirname, 'read-many-rows.ts');
const COUNTING = resolve(__dirname, 'count-many-appointments.ts');
const TYPESCRIPT = resolve(__dirname, '../support/run-typescript.cjs');
const HEAP_MB = 40;
// A few numbers for each practice and month, and a bit for each combination of words that it has.
const COUNTING_HEAP_MB = 64;

describe.each(['measures', 'observations'])('a long file of %s', (kind) => {
  it(`of 720,000 rows is read within a heap of ${HEAP_MB} MB, which could not hold them`, async () => {
    const flags = [`--max-old-space-size=${HEAP_MB}`, '--expose-gc', '--require', TYPESCRIPT];
    const { stdout } = await run(process.execPath, [...flags, SCRIPT, kind]);
    const { heldBytes, ...summary } = JSON.parse(stdout) as Record<string, number>;
    expect(summary).toMatchObject({ read: 720_000, taken: 720_000, rejected: 0 });
    // Columns of numbers lie outside of the heap: a block or two may be left, all of them would be 30 MB.
    expect(heldBytes).toBeLessThan(8 * 1024 * 1024);
  });
});

describe('a long file of appointments by practice', () => {
  it(`of 720,000 rows is added up within a heap of ${COUNTING_HEAP_MB} MB, which could not hold them`, async () => {
    const flags = [`--max-old-space-size=${COUNTING_HEAP_MB}`, '--require', TYPESCRIPT];
    const { stdout } = await run(process.execPath, [...flags, COUNTING]);
    expect(JSON.parse(stdout)).toEqual({
      ...{ read: 720_000, taken: 720_000, rejected: 0, leftOut: 0, notes: [] },
      appointments: 1_440_000,
    });
  });
});

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT = resolve(__dirname, 'read-many-rows.ts');
const TYPESCRIPT = resolve(__dirname, '../support/run-typescript.cjs');
const HEAP_MB = 40;

describe('a long file of measures', () => {
  it(`of 720,000 rows is read within a heap of ${HEAP_MB} MB, which could not hold them`, async () => {
    const flags = [`--max-old-space-size=${HEAP_MB}`, '--require', TYPESCRIPT];
    const { stdout } = await run(process.execPath, [...flags, SCRIPT]);
    expect(JSON.parse(stdout)).toMatchObject({ read: 720_000, taken: 720_000, rejected: 0 });
  });
});

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { useFolder } from '../importing/support/folder';

const run = promisify(execFile);
const SCRIPT = resolve(__dirname, 'write-long-simulation.ts');
const TYPESCRIPT = resolve(__dirname, '../support/run-typescript.cjs');
const HEAP_MB = 80;

jest.setTimeout(60_000);

describe('a long simulation', () => {
  const folder = useFolder();

  it(`of 700,000 observations is written within a heap of ${HEAP_MB} MB, which could not hold them`, async () => {
    const flags = [`--max-old-space-size=${HEAP_MB}`, '--require', TYPESCRIPT, SCRIPT];
    const { stdout } = await run(process.execPath, [...flags, folder.path]);
    const { observations, seconds } = JSON.parse(stdout) as { observations: number; seconds: number };
    process.stdout.write(`${Math.round(observations / seconds).toLocaleString('en-GB')} observations a second\n`);
    expect(observations).toBe(702_265);
  });
});

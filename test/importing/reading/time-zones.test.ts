import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SCRIPT = resolve(__dirname, 'print-dates.ts');
const TYPESCRIPT = resolve(__dirname, '../../support/run-typescript.cjs');

describe('T38: dates', () => {
  it.each(['UTC', 'Europe/London', 'Pacific/Auckland'])('are the same in %s', async (TZ) => {
    const { stdout } = await run(process.execPath, ['--require', TYPESCRIPT, SCRIPT], { env: { ...process.env, TZ } });
    const { timeZone, dates } = JSON.parse(stdout);
    expect(timeZone).toBe(TZ);
    expect(dates).toEqual([
      '2018-07-01',
      '2020-02-29',
      '2021-10-31',
      '2021-07-01',
      '2013-07-01',
      '2013-11-01',
      '2021-10-31',
    ]);
  });
});

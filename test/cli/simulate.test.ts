import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulateCommand } from '../../src/cli/simulate';
import { useFolder } from '../importing/support/folder';
import { useDatabase } from '../support/database';
import { useCli } from './cli-process';

jest.setTimeout(60_000);

const run = useCli();
const folder = useFolder();
const SMALL = '--practices 60 --months 24 --metrics 2 --seed 9'.split(' ');

describe('wulfrun simulate', () => {
  const db = useDatabase();

  it('writes files without a database, with the effects that were asked for', async () => {
    const args = ['simulate', ...SMALL, '--effect', 'ae=0.9', '--city-effect', 'none', '--out', 'country', '--no-load'];
    const { exitCode, out, err } = await run(args, { cwd: folder.path }).ended;
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^country: [\d,]+ observations written \([\d,]+ a second\), and the truth in truth\.json\n$/);
    expect(readdirSync(join(folder.path, 'country'))).toEqual(
      'list_sizes.csv metrics.csv observations.csv organisations.csv participations.csv practices.csv programmes.csv register_states.csv relations.csv sources.csv truth.csv truth.json'.split(
        ' ',
      ),
    );
    const truth = JSON.parse(readFileSync(join(folder.path, 'country/truth.json'), 'utf8'));
    expect(truth.metrics.map(({ code, cityRatio }: never) => [code, cityRatio])).toEqual([
      ['SIM_EMERGENCY_ADMISSIONS', 0.97],
      ['SIM_AE_ATTENDANCES', 0.9],
    ]);
  });

  it('loads, and does nothing more where the same stands already', async () => {
    const environment = { DATABASE_URL: db.url };
    const first = await run(['simulate', ...SMALL], { cwd: folder.path, environment }).ended;
    expect(first).toMatchObject({ exitCode: 0, out: expect.stringMatching(/observations loaded: .*; revision 1\n$/) });
    const again = await run(['simulate', ...SMALL], { cwd: folder.path, environment }).ended;
    expect(again).toMatchObject({ exitCode: 0, out: 'this very simulation stands already: nothing changed\n' });
    const { rows } = await db.pool.query(
      'select count(*)::int as count from organisation_current where not is_simulated',
    );
    expect(rows).toEqual([{ count: 0 }]);
  });

  it.each([
    ['--effect=foo=1', '"foo" is no metric; "ae" and "admissions" are.'],
    ['--effect=ae=twice', 'It is a number from 0.1 to 10.'],
    ['--practices=7', 'It is a whole number from 40 to 89999.'],
    ['--start=2013', 'Write it like 2013-04.'],
    ['--suppression=1-9', 'It is BY_METRIC, NONE, 1-5 or 1-7.'],
    ['--no-load', 'with --no-load, name a folder to write to: --out <folder>'],
  ])('refuses %s, saying what it may be', async (option, words) => {
    const command = simulateCommand()
      .exitOverride()
      .configureOutput({ writeErr: () => undefined });
    await expect(command.parseAsync([option], { from: 'user' })).rejects.toThrow(words);
  });
});

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEMONSTRATION, loadIntoFreshRecord, loadSimulation, makeWorld, writeSimulation } from '../../src/simulating';
import { useFolder } from '../importing/support/folder';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';

const SMALL = { ...DEMONSTRATION, practices: 60, cityPractices: 30, months: 30 };

describe('a simulation in the record', () => {
  const record = useDatabase({ template: withEvidence });
  const folder = useFolder();
  const rows = async (sql: string) => (await record.pool.query(sql)).rows;

  it('is loaded into a record that holds nothing but evidence, as one revision', async () => {
    const loaded = await loadIntoFreshRecord(record.database, () => makeWorld(SMALL), 'a test');
    expect(loaded).toMatchObject({ revision: 2 });
    expect(await rows('select kind, summary from revision where number = 2')).toEqual([
      { kind: 'IMPORT', summary: 'Simulated panel: 60 practices, 30 months, 3 metrics, seed 1605, generator 1' },
    ]);
  });

  it('is not loaded by a later start, whatever version made it', async () => {
    const never = () => {
      throw new Error('nothing is to be made');
    };
    expect(await loadIntoFreshRecord(record.database, never, 'a test')).toBeNull();
  });

  it('changes nothing when it is loaded again', async () => {
    expect(await loadSimulation(record.database, makeWorld(SMALL), 'a test')).toMatchObject({ revision: null });
  });

  it('is what its files say, byte for byte', async () => {
    await writeSimulation(makeWorld(SMALL), folder.path);
    const releases = await rows(`select file, sha256, rows from release where importer = 'simulate' order by file`);
    expect(releases.map(({ file }) => file)).toEqual(
      'list_sizes metrics observations organisations participations programmes register_states relations sources'
        .split(' ')
        .map((name) => `${name}.csv`),
    );
    for (const { file, sha256, rows: count } of releases) {
      const bytes = await readFile(join(folder.path, file));
      expect([file, sha256]).toEqual([file, createHash('sha256').update(bytes).digest('hex')]);
      expect([file, count]).toEqual([file, bytes.toString().trimEnd().split('\n').length - 1]);
    }
  });

  it('has negative identities throughout, and says that it is none of the real', async () => {
    expect(
      await rows(`select distinct (o.node_id < 0) as negative, o.is_simulated, o.ods_code ~ '^SIM\\d{5}$' as impossible
        from organisation_current o where o.ods_code is not null order by 1`),
    ).toEqual([
      { negative: false, is_simulated: false, impossible: false },
      { negative: true, is_simulated: true, impossible: true },
    ]);
    expect(await rows('select count(*)::int from observation_current where metric_id >= 0')).toEqual([{ count: 0 }]);
  });

  it('makes way for another one, and can still be read at its revision', async () => {
    const before = await rows('select count(*)::int from observation_current');
    const { revision } = await loadSimulation(record.database, makeWorld({ ...SMALL, seed: 7, months: 24 }), 'a test');
    expect(revision).toBe(3);
    expect(await rows('select count(*)::int from observation where recorded_in <= 2 and superseded_in > 2')).toEqual(
      before,
    );
    expect(await rows(`select max(period_start)::text from observation_current`)).toEqual([{ max: '2015-03-01' }]);
    expect(await rows(`select count(*)::int from source_current where node_id < 0`)).toEqual([{ count: 1 }]);
  });

  it('returns after another one as an issue of its own', async () => {
    const { revision } = await loadSimulation(record.database, makeWorld(SMALL), 'a test');
    expect(revision).toBe(4);
    expect(await rows(`select distinct edition from release where recorded_in = 4`)).toEqual([
      { edition: 'seed 1605 (3)' },
    ]);
  });
});

describe('the database', () => {
  const record = useDatabase({ template: withEvidence });
  beforeAll(async () => void (await loadSimulation(record.database, makeWorld(SMALL), 'a test')));

  /** A copy of a standing row with one column changed. */
  const copyWith = (table: string, change: Record<string, string>, where: string): Promise<unknown> => {
    const key = Object.keys(change);
    return record.pool.query(`do $$ declare r ${table}; begin
      select * into strict r from ${table} where superseded_in = 2147483647 and ${where} limit 1;
      ${key.map((column) => `r.${column} := ${change[column]!};`).join(' ')}
      r.recorded_in := 1; r.superseded_in := 2;
      insert into ${table} values (r.*); end $$`);
  };
  const REAL_PRACTICE = `(select id from node where key = 'M92002')`;

  it.each([
    ['observation', { organisation_id: REAL_PRACTICE }, 'organisation_id < 0', 'observation_is_simulated_or_real'],
    ['relation', { subject_id: REAL_PRACTICE }, 'subject_id < 0', 'relation_is_simulated_or_real'],
    ['list_size', { organisation_id: REAL_PRACTICE }, 'organisation_id < 0', 'list_size_is_simulated_or_real'],
    [
      'register_state',
      { organisation_id: REAL_PRACTICE },
      'organisation_id < 0',
      'register_state_is_simulated_or_real',
    ],
    ['participation', { practice_id: REAL_PRACTICE }, 'practice_id < 0', 'participation_practice_is_simulated_or_real'],
    ['programme', { lead_id: REAL_PRACTICE }, 'lead_id < 0', 'programme_lead_is_simulated_or_real'],
    ['programme', { commissioner_id: REAL_PRACTICE }, 'lead_id < 0', 'programme_commissioner_is_simulated_or_real'],
    ['organisation', { is_simulated: 'false' }, 'node_id < 0', 'organisation_says_that_it_is_simulated'],
    ['organisation', { is_simulated: 'true' }, 'node_id > 0', 'organisation_says_that_it_is_simulated'],
    ['metric', { is_simulated: 'false' }, 'node_id < 0', 'metric_says_that_it_is_simulated'],
  ])('refuses a row of %s that is half simulated', async (table, change, where, constraint) => {
    await expect(copyWith(table, change, where)).rejects.toMatchObject({ constraint });
  });
});

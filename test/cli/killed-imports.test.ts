import { dirname } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Pool } from 'pg';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { migrate } from '../../src/database';
import { startEmbeddedPostgres } from '../../src/database/embedded';
import { isServerOf } from '../../src/database/embedded/server-process';
import { waitUntil } from '../../src/database/embedded/wait-until';
import { postmasterFile, serverPid, useDataFolders } from '../database/embedded/data-folders';
import { useFolder, type TestFolder } from '../importing/support/folder';
import { importText } from '../importing/support/import-text';
import { lines, LONG_HEADER, registerRow } from '../importing/support/samples';
import { recordMetric } from '../metrics/support/made-up-metric';
import { useDatabase } from '../support/database';
import { whenAlone, whenAnotherSession } from '../support/other-sessions';
import { useCli } from './cli-process';

jest.setTimeout(300_000);

const seed = Number(process.env['PROPERTY_SEED'] ?? 1912);
const random = xoroshiro128plus(seed);
/** A moment of a run that takes so many milliseconds, or shortly after its end. */
const momentOf = (runMs: number): number => uniformInt(random, 0, Math.ceil(runMs * 1.05));

const PRACTICES = Array.from({ length: 400 }, (_, n) => `M${10_000 + n}`);
const REGISTER = lines(...PRACTICES.map((practice) => registerRow({ 1: practice })));
const MONTHS = Array.from(
  { length: 60 },
  (_, n) => `20${10 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
);
const VALUES = PRACTICES.length * MONTHS.length;

/** All months of all practices of one measure or metric. */
const fileOf: Record<'measures' | 'observations', (folder: TestFolder, name: string) => Promise<string>> = {
  measures: (folder, name) =>
    writeRows(folder, name, LONG_HEADER, (practice, month) => `${practice},${month},${name},0.5`),
  observations: (folder, name) =>
    writeRows(folder, name, 'practice,metric,period,value', (practice, month) => `${practice},${name},${month},0.5`),
};

function writeRows(
  folder: TestFolder,
  name: string,
  header: string,
  row: (practice: string, month: string) => string,
): Promise<string> {
  const rows = MONTHS.flatMap((month) => PRACTICES.map((practice) => row(practice, month)));
  return folder.write(`${name}.csv`, lines(header, ...rows));
}

interface Contents {
  observations: number;
  releases: number;
  revisions: number;
  /** Values of a release that the record does not know. */
  orphans: number;
}

const CONTENTS = `select (select count(*)::int from observation) as observations, (select count(*)::int from release) as releases,
  (select count(*)::int from revision) as revisions,
  (select count(*)::int from observation o where not exists (select from release r where r.node_id = o.release_id)) as orphans`;

/** With so many whole files more. */
const withFiles = (count: number, before: Contents): Contents => ({
  observations: before.observations + count * VALUES,
  releases: before.releases + count,
  revisions: before.revisions + count,
  orphans: 0,
});

const MOST_FILES = 12;

// Values of measures are put into the table that there is; a first file of observations becomes the table.
describe.each(['measures', 'observations'] as const)(
  `an importer of %s that is killed at 10 random moments (PROPERTY_SEED=${seed})`,
  (kind) => {
    const timed = useDatabase();
    const db = useDatabase();
    const folder = useFolder();
    const start = useCli();
    const run = (url: string, path: string) =>
      start(['import', kind, path], { cwd: folder.path, environment: { DATABASE_URL: url } });
    const contents = async (): Promise<Contents> => (await db.pool.query<Contents>(CONTENTS)).rows[0]!;

    beforeAll(async () => {
      for (const { database } of [timed, db]) {
        await importText(database, 'ods-practices', REGISTER, { edition: '2021-11' });
        for (let file = 0; file < MOST_FILES; file += 1) {
          await recordMetric(database, { code: `METRIC_${file}`, kind: 'MEAN' }, []);
        }
      }
    });

    it('leaves a file whole or not at all, and the next run completes', async () => {
      const before = await contents();
      const write = (file: number) => fileOf[kind](folder, kind === 'measures' ? `measure_${file}` : `METRIC_${file}`);
      let path = await write(0);
      const whole = run(timed.url, path);
      await whenAnotherSession(timed.pool, () => true);
      const began = performance.now();
      expect(await whole.ended).toMatchObject({ exitCode: 0 });
      const runMs = performance.now() - began;

      let files = 0;
      for (let kill = 0; kill < 10; kill += 1) {
        const { child, ended } = run(db.url, path);
        await whenAnotherSession(db.pool, () => true);
        await after(momentOf(runMs));
        child.kill('SIGKILL');
        await ended;
        await whenAlone(db.pool);
        const left = await contents();
        expect([withFiles(files, before), withFiles(files + 1, before)]).toContainEqual(left);
        if (left.releases === withFiles(files, before).releases) continue;
        files += 1; // the moment came after the end
        path = await write(files);
      }
      expect(await run(db.url, path).ended).toMatchObject({ exitCode: 0 });
      expect(await contents()).toEqual(withFiles(files + 1, before));
    });
  },
);

const WITH_REGISTER: Contents = { observations: 0, releases: 1, revisions: 1, orphans: 0 };

describe(`a PostgreSQL that is killed at 5 random moments of an import (PROPERTY_SEED=${seed})`, () => {
  const newDataFolder = useDataFolders();
  const folder = useFolder();
  const start = useCli();

  async function onRecord<Result>(dataFolder: string, work: (url: string) => Promise<Result>): Promise<Result> {
    const server = await startEmbeddedPostgres({ dataFolder });
    try {
      return await work(server.urlFor('postgres'));
    } finally {
      await server.stop();
    }
  }
  const run = (url: string, kind: string, path: string) =>
    start(['import', kind, path], { cwd: folder.path, environment: { DATABASE_URL: url } });

  it('has a file whole or not at all when it is back, and the next run completes', async () => {
    const dataFolder = newDataFolder();
    const register = await folder.write('2021-11/epraccur.csv', REGISTER);
    let path = await fileOf.measures(folder, 'measure_0');
    const runMs = await onRecord(dataFolder, async (url) => {
      await migrate(url);
      expect(await run(url, 'ods-practices', register).ended).toMatchObject({ exitCode: 0 });
      const { ended } = run(url, 'measures', path);
      await whenBusy(url);
      const began = performance.now();
      expect(await ended).toMatchObject({ exitCode: 0 });
      return performance.now() - began;
    });

    let files = 1;
    path = await fileOf.measures(folder, 'measure_1');
    for (let kill = 0; kill < 5; kill += 1) {
      const server = await startEmbeddedPostgres({ dataFolder });
      const url = server.urlFor('postgres');
      const { ended } = run(url, 'measures', path);
      await whenBusy(url);
      await after(momentOf(runMs));
      const pid = serverPid(dataFolder)!;
      process.kill(pid, 'SIGKILL');
      const { exitCode, err } = await ended;
      if (exitCode !== 0)
        expect(err).toMatch(
          /(^|\n)wulfrun: (the connection to the database was lost|the database at .+ cannot be used).+\n$/,
        );
      await waitUntil(() => !isServerOf(pid, dirname(postmasterFile(dataFolder))), 10_000);
      await server.stop();

      const left = await onRecord(dataFolder, contentsAt);
      expect([withFiles(files, WITH_REGISTER), withFiles(files + 1, WITH_REGISTER)]).toContainEqual(left);
      // What a process has been told is done is done.
      if (exitCode === 0) expect(left).toEqual(withFiles(files + 1, WITH_REGISTER));
      if (left.releases === withFiles(files, WITH_REGISTER).releases) continue;
      files += 1;
      path = await fileOf.measures(folder, `measure_${files}`);
    }
    const left = await onRecord(dataFolder, async (url) => {
      expect(await run(url, 'measures', path).ended).toMatchObject({ exitCode: 0 });
      return contentsAt(url);
    });
    expect(left).toEqual(withFiles(files + 1, WITH_REGISTER));
  });
});

/** Waits until an importer has begun. */
const whenBusy = (url: string): Promise<unknown> => onPool(url, (pool) => whenAnotherSession(pool, () => true));

const contentsAt = (url: string): Promise<Contents> =>
  onPool(url, async (pool) => (await pool.query<Contents>(CONTENTS)).rows[0]!);

async function onPool<Result>(url: string, work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = new Pool({ connectionString: url });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

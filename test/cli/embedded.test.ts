import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/database/embedded';
import { serverPid, useDataFolders } from '../database/embedded/data-folders';
import { useFolder } from '../importing/support/folder';
import { lines, registerRow } from '../importing/support/samples';
import { useCli } from './cli-process';
import { describeWithSmallDisk, smallDisk, type SmallDisk } from '../support/small-disk';

jest.setTimeout(120_000);

const newDataFolder = useDataFolders();
const folder = useFolder();
const start = useCli();
const run = (dataFolder: string, ...args: string[]) =>
  start(args, { cwd: folder.path, environment: { WULFRUN_DATA_DIR: dataFolder } }).ended;

/** Reads the record of a data folder, with a server that is brought up for it or runs already. */
async function query(dataFolder: string, sql: string): Promise<Record<string, unknown>[]> {
  const server = await startEmbeddedPostgres({ dataFolder });
  const client = new Client({ connectionString: server.urlFor('wulfrun') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
    await server.stop();
  }
}

const RELEASES = 'select importer, edition, taken from release order by recorded_in';

describe("wulfrun import without a database of one's own", () => {
  it('brings up the embedded one, and lets go of it', async () => {
    const dataFolder = newDataFolder();
    const path = await folder.write('2025-05/epraccur.csv', lines(registerRow()));
    expect(await run(dataFolder, 'import', 'ods-practices', path)).toMatchObject({ exitCode: 0 });
    expect(serverPid(dataFolder)).toBeNull();
    expect(await query(dataFolder, RELEASES)).toEqual([{ importer: 'ods-practices', edition: '2025-05', taken: 1 }]);
  });

  it('uses the one of a server that runs, which answers with what was imported', async () => {
    const dataFolder = newDataFolder();
    const environment = { WULFRUN_DATA_DIR: dataFolder, PORT: '0', LOG_LEVEL: 'silent' };
    const server = start(['serve'], { cwd: folder.path, environment });
    const url = await addressOf(createInterface(server.child.stdout));
    const pid = serverPid(dataFolder);

    const path = await folder.write('2025-05/epraccur.csv', lines(registerRow()));
    expect(await run(dataFolder, 'import', 'ods-practices', path)).toMatchObject({ exitCode: 0 });
    expect(serverPid(dataFolder)).toBe(pid);

    const body = JSON.stringify({ query: '{ practice(odsCode: "M99001") { name provenance { row } } }' });
    const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await answer.json()).toMatchObject({
      data: { practice: { name: 'THE ELM SURGERY', provenance: { row: 1 } } },
    });

    server.child.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ exitCode: 0 });
    expect(serverPid(dataFolder)).toBeNull();
  });

  it('moves a record to another data folder by way of a backup', async () => {
    const [one, other] = [newDataFolder(), newDataFolder()];
    const path = await folder.write('2025-05/epraccur.csv', lines(registerRow()));
    await run(one, 'import', 'ods-practices', path);
    expect(await run(one, 'backup', 'record.gz')).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^record\.gz: [\d,]+ rows of \d+ tables, up to revision 1\n$/),
    });
    expect(await run(other, 'restore', 'record.gz')).toMatchObject({ exitCode: 0 });
    expect(await query(other, RELEASES)).toEqual(await query(one, RELEASES));
    expect(await run(other, 'restore', 'record.gz')).toMatchObject({
      exitCode: 1,
      err: 'wulfrun: record.gz: the record is not empty (it is at revision 1): restore into a new database or data folder, or take this one away first\n',
    });
  });
});

async function addressOf(output: AsyncIterable<string>): Promise<string> {
  for await (const line of output) {
    const url = /https?:\/\/\S+\/graphql/.exec(line)?.[0];
    if (url !== undefined) return url;
  }
  throw new Error('the server ended without saying where it listens');
}

/** The rows are read beside the record first, then put into it, and the log is written all the while: each can be what is too much. */
const DISK_MEGABYTES = [75, 85, 100];

describeWithSmallDisk('wulfrun import onto a disk that is soon full', () => {
  let disk: SmallDisk;
  afterEach(() => disk.remove());

  it.each(DISK_MEGABYTES)(
    'of %i MB says which, and what was there before is there again when it has room',
    async (megabytes) => {
      disk = smallDisk(megabytes);
      const dataFolder = `${disk.path}/data`;
      const small = await folder.write('2021-11/epraccur.csv', lines(registerRow()));
      expect(await run(dataFolder, 'import', 'ods-practices', small)).toMatchObject({ exitCode: 0 });

      const rows = Array.from({ length: 60_000 }, (_, n) => registerRow({ 1: `A${String(n).padStart(5, '0')}` }));
      const large = await folder.write('2025-05/epraccur.csv', rows.join('\n'));
      const full = await run(dataFolder, 'import', 'ods-practices', large);
      expect(full).toMatchObject({ exitCode: 1, out: '' });
      expect(full.err.split('\n').at(-2)).toBe(
        `wulfrun: the disk that holds ${dataFolder} is full and nothing was written: free some space on it, and try again`,
      );

      disk.grow(800);
      expect(await query(dataFolder, RELEASES)).toEqual([{ importer: 'ods-practices', edition: '2021-11', taken: 1 }]);
      expect(await query(dataFolder, 'select count(*)::int from organisation')).toEqual([{ count: 1 }]);
      expect(await run(dataFolder, 'import', 'ods-practices', large)).toMatchObject({ exitCode: 0 });
    },
  );
});

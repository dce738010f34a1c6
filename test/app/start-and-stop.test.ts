import { serverPid, useDataFolders } from '../database/embedded/data-folders';
import { useDatabase } from '../support/database';
import { whenAnotherSession } from '../support/other-sessions';
import { askOverHttp } from './support/ask-over-http';
import { useWulfrun } from './support/wulfrun-process';

// Each starts processes from the sources, some of them a database as well.
jest.setTimeout(120_000);

const start = useWulfrun();
const newDataFolder = useDataFolders();
const STOPPED = { code: 0, signal: null };
const LOADED = 'The bundled evidence was loaded just now.';
const REUSED = 'All of it was there already and is used as it is.';

/** Everything that a test is to find again: the revisions, and one answer. */
const STATE = '{ revisions { totalCount nodes { number recordedAt summary } } trust(odsCode: "RL4") { name } }';

describe('the server with its own database', () => {
  it('stops by a signal with exit code 0 and the database with it, and finds its data at the next start', async () => {
    const environment = { WULFRUN_DATA_DIR: newDataFolder() };
    const first = start(environment);
    const { data } = await askOverHttp(await first.listening(), STATE);
    expect(data).toMatchObject({ revisions: { totalCount: 1 }, trust: { name: 'The Royal Wolverhampton NHS Trust' } });
    expect(first.stdout).toContain(LOADED);
    expect(first.stdout).toContain(environment.WULFRUN_DATA_DIR);
    first.kill('SIGTERM');
    expect(await first.ended()).toMatchObject(STOPPED);
    expect(serverPid(environment.WULFRUN_DATA_DIR)).toBeNull();

    const second = start(environment);
    expect((await askOverHttp(await second.listening(), STATE)).data).toEqual(data);
    expect(second.stdout).toContain(REUSED);
    // Once from the terminal, and once from the npm in between.
    second.kill('SIGINT');
    second.kill('SIGINT');
    expect(await second.ended()).toMatchObject({ ...STOPPED, stderr: 'stopping\n' });
    expect(serverPid(environment.WULFRUN_DATA_DIR)).toBeNull();
  });

  it('stops as cleanly when it is told while it still starts', async () => {
    const environment = { WULFRUN_DATA_DIR: newDataFolder() };
    const early = start(environment);
    await early.said('making a PostgreSQL');
    early.kill('SIGTERM');
    expect(await early.ended()).toMatchObject(STOPPED);
    expect(serverPid(environment.WULFRUN_DATA_DIR)).toBeNull();

    const later = start(environment);
    expect((await askOverHttp(await later.listening(), STATE)).data.revisions.totalCount).toBe(1);
    later.kill('SIGTERM');
    expect(await later.ended()).toMatchObject(STOPPED);
  });

  it('T53: is started twice at once: the data are made once, both answer, and the last one stops the database', async () => {
    const environment = { WULFRUN_DATA_DIR: newDataFolder() };
    const both = [start(environment), start(environment)];
    const urls = await Promise.all(both.map((one) => one.listening()));
    const [one, other] = await Promise.all(urls.map((url) => askOverHttp(url, STATE)));
    expect(one!.data.revisions.totalCount).toBe(1);
    expect(one!.data).toEqual(other!.data);
    expect(both.filter(({ stdout }) => stdout.includes(LOADED))).toHaveLength(1);

    both[0]!.kill('SIGTERM');
    expect(await both[0]!.ended()).toMatchObject(STOPPED);
    expect((await askOverHttp(urls[1]!, STATE)).data).toEqual(one!.data);
    both[1]!.kill('SIGTERM');
    expect(await both[1]!.ended()).toMatchObject(STOPPED);
    expect(serverPid(environment.WULFRUN_DATA_DIR)).toBeNull();
  });
});

describe('the server with a database of somebody else', () => {
  const db = useDatabase({ template: null });

  it('T53: is started three times at once: migrations and evidence come once, and all answer', async () => {
    const all = [1, 2, 3].map(() => start({ DATABASE_URL: db.url }));
    const urls = await Promise.all(all.map((one) => one.listening()));
    const answers = await Promise.all(urls.map((url) => askOverHttp(url, STATE)));
    for (const { data } of answers) expect(data).toEqual(answers[0]!.data);
    expect(answers[0]!.data.revisions.totalCount).toBe(1);
    expect(all.filter(({ stdout }) => stdout.includes(LOADED))).toHaveLength(1);
    const { rows } = await db.pool.query(
      'select name, count(*)::int as count from migration group by name having count(*) > 1',
    );
    expect(rows).toEqual([]);
    for (const one of all) one.kill('SIGTERM');
    for (const one of all) expect(await one.ended()).toMatchObject(STOPPED);
  });

  it('answers what it was asked before it stops', async () => {
    const server = start({ DATABASE_URL: db.url });
    const url = await server.listening();
    const gate = await db.pool.connect();
    await gate.query('begin');
    await gate.query('lock table organisation in access exclusive mode');
    const asked = askOverHttp(url, STATE);
    await whenAnotherSession(db.pool, (session) => session.isWaitingForLock);
    server.kill('SIGTERM');
    await server.said('stopping');
    await gate.query('commit');
    gate.release();
    const { data, headers } = await asked;
    expect(data.trust).toEqual({ name: 'The Royal Wolverhampton NHS Trust' });
    // Kept for another question, the connection would keep the server for ten seconds more.
    expect(headers.get('connection')).toBe('close');
    expect(await server.ended()).toMatchObject(STOPPED);
  });

  it('is told to stop twice, the second time in earnest, and does not wait', async () => {
    const server = start({ DATABASE_URL: db.url });
    const url = await server.listening();
    const gate = await db.pool.connect();
    await gate.query('begin');
    await gate.query('lock table organisation in access exclusive mode');
    const asked = askOverHttp(url, STATE).catch((error: Error) => error);
    await whenAnotherSession(db.pool, (session) => session.isWaitingForLock);
    const insisting = setInterval(() => server.kill('SIGINT'), 200);
    expect(await server.ended()).toMatchObject({ code: 1 });
    clearInterval(insisting);
    await gate.query('rollback');
    gate.release();
    expect(await asked).toMatchObject({ message: 'fetch failed' });
  });
});

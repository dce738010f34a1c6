import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { isRoot } from '../../src/database/embedded/server-user';
import { serverPid, useDataFolders } from '../database/embedded/data-folders';
import { useDatabase } from '../support/database';
import { migrated } from '../support/templates';
import { useWulfrun, type Environment } from './support/wulfrun-process';

// Each starts a process from the sources, some of them a database as well.
jest.setTimeout(120_000);

const start = useWulfrun();
const newDataFolder = useDataFolders();
const db = useDatabase({ template: migrated });

/** The one line that a start ends with; its exit code is 1, and it has said nothing else. */
async function refusalOf(environment: Environment): Promise<string> {
  const wulfrun = start(environment);
  // One that starts after all is ended, which the exit code tells.
  wulfrun.listening().then(
    () => wulfrun.kill('SIGTERM'),
    () => undefined,
  );
  const { code, signal, stdout, stderr } = await wulfrun.ended();
  expect([code, signal, stdout]).toEqual([1, null, '']);
  const lines = stderr.trimEnd().split('\n');
  const refusal = lines.pop()!;
  expect(refusal).toMatch(/^wulfrun: /);
  // What takes a moment is said in a line before.
  expect(lines.filter((line) => !line.startsWith('making a PostgreSQL '))).toEqual([]);
  return refusal.slice('wulfrun: '.length);
}

/** Somebody else who listens on a port and never says a word. */
async function someoneListening(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket) => socket.unref()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

/** The URL of the database of these tests, changed. */
function changedUrl(change: (parts: URL) => void): string {
  const parts = new URL(db.url);
  change(parts);
  return parts.href;
}

describe('a start ends with exit code 1 and one line that says what to do', () => {
  it('when the port is taken', async () => {
    const { server, port } = await someoneListening();
    expect(await refusalOf({ DATABASE_URL: db.url, PORT: String(port) })).toBe(
      `port ${port} on 127.0.0.1 is taken: stop what listens there, or set PORT to another one (0 takes any free one)`,
    );
    server.close();
  });

  it('when the port is taken, with the embedded server that it has started stopped again', async () => {
    const { server, port } = await someoneListening();
    const dataFolder = newDataFolder();
    expect(await refusalOf({ WULFRUN_DATA_DIR: dataFolder, PORT: String(port) })).toMatch(
      /^port \d+ on 127.0.0.1 is taken/,
    );
    expect(serverPid(dataFolder)).toBeNull();
    server.close();
  });

  it('when the address is none of this machine', async () => {
    // 192.0.2.0/24 is kept for examples.
    expect(await refusalOf({ DATABASE_URL: db.url, HOST: '192.0.2.1' })).toMatch(
      /^cannot listen on 192\.0\.2\.1, port 0 \(.+\): set HOST to an address of this machine, such as 127\.0\.0\.1$/,
    );
  });

  it('when nobody answers where the database should be', async () => {
    const { server, port } = await someoneListening();
    server.close();
    await once(server, 'close');
    expect(await refusalOf({ DATABASE_URL: `postgres://someone:hunter2@127.0.0.1:${port}/record` })).toBe(
      `the database at postgres://someone@127.0.0.1:${port}/record cannot be used (connect ECONNREFUSED 127.0.0.1:${port}): check DATABASE_URL and that the server runs`,
    );
  });

  it('when somebody takes the call there and says nothing', async () => {
    const { server, port } = await someoneListening();
    expect(await refusalOf({ DATABASE_URL: `postgres://someone@127.0.0.1:${port}/record` })).toMatch(
      /cannot be used \(.*timeout.*\): check DATABASE_URL/,
    );
    server.close();
  });

  it('when the name, the password or the database is wrong, without the password', async () => {
    const wrongUser = changedUrl((parts) => Object.assign(parts, { username: 'nobody_here', password: 'hunter2' }));
    const refusal = await refusalOf({ DATABASE_URL: wrongUser });
    expect(refusal).toMatch(/cannot be used \(.+"nobody_here".*\): check DATABASE_URL and that the server runs$/);
    expect(refusal).not.toContain('hunter2');
    const wrongDatabase = changedUrl((parts) => (parts.pathname = '/no_such_record'));
    expect(await refusalOf({ DATABASE_URL: wrongDatabase })).toContain(
      'cannot be used (database "no_such_record" does not exist): check DATABASE_URL',
    );
  });

  it('when the data folder cannot be written', async () => {
    const file = newDataFolder();
    writeFileSync(file, '');
    expect(await refusalOf({ WULFRUN_DATA_DIR: file })).toMatch(
      /^the data folder .+ cannot be used \(.+\): .+WULFRUN_DATA_DIR/,
    );

    const closed = newDataFolder();
    mkdirSync(closed);
    writeFileSync(`${closed}/something else`, '');
    chmodSync(closed, isRoot() ? 0o700 : 0o500);
    expect(await refusalOf({ WULFRUN_DATA_DIR: closed })).toMatch(
      /may not enter .+WULFRUN_DATA_DIR|permission is denied.+WULFRUN_DATA_DIR/,
    );
    chmodSync(closed, 0o700);
  });

  it('when settings cannot be used, all of them at once', async () => {
    const settings = {
      PORT: 'http',
      LOG_LEVEL: 'loud',
      DATABASE_POOL_SIZE: '0',
      DATABASE_URL: 'mysql://x',
      WULFRUN_EVIDENCE: 'maybe',
      WULFRUN_DEMO: 'perhaps',
    };
    const refusal = await refusalOf(settings);
    for (const name of Object.keys(settings)) expect(refusal).toContain(`${name} must be `);
    expect(refusal.split('; ')).toHaveLength(6);
  });
});

describe('a database is refused in one line, and left as it is,', () => {
  const url = (): string => db.url;

  it('when a newer version of the program has migrated it', async () => {
    const revisions = async () => (await db.pool.query('select from revision')).rowCount;
    const before = await revisions();
    await db.pool.query(`insert into migration (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`);
    expect(await refusalOf({ DATABASE_URL: url() })).toBe(
      'the database was migrated by a newer version of Wulfrun (FromTheFuture9999999999999): start that version, or point DATABASE_URL elsewhere',
    );
    await db.pool.query(`delete from migration where name like 'FromTheFuture%'`);
    expect(await revisions()).toBe(before);
  });

  it('when its server is older than PostgreSQL 15', async () => {
    // There is none to be had here: one that says so of itself to whoever connects to this database.
    const name = new URL(url()).pathname.slice(1);
    await db.pool.query(`create schema old;
      create function old.current_setting(name text) returns text language sql as $$
        select case name when 'server_version' then '14.9' when 'server_version_num' then '140009' else pg_catalog.current_setting(name) end
      $$`);
    await db.pool.query(`alter database "${name}" set search_path = old, pg_catalog, public`);
    expect(await refusalOf({ DATABASE_URL: url() })).toBe(
      'the database runs PostgreSQL 14.9: Wulfrun needs 15 or later; without DATABASE_URL it brings its own',
    );
    await db.pool.query(`alter database "${name}" reset search_path`);
  });

  it('when it does not hold text as UTF-8', async () => {
    const name = `${new URL(url()).pathname.slice(1)}_latin1`;
    await db.pool.query(`create database "${name}" encoding 'LATIN1' locale 'C' template template0`);
    expect(await refusalOf({ DATABASE_URL: changedUrl((parts) => (parts.pathname = `/${name}`)) })).toContain(
      'the database holds text as LATIN1: make one for Wulfrun by',
    );
    await db.pool.query(`drop database "${name}" with (force)`);
  });

  it('when the user may make no tables in it', async () => {
    const role = new URL(url()).pathname.slice(1);
    const name = `${role}_closed`;
    await db.pool.query(`create role "${role}" login password 'hunter2'`);
    await db.pool.query(`create database "${name}" encoding 'UTF8' template template0`);
    const ofRole = changedUrl((parts) =>
      Object.assign(parts, { username: role, password: 'hunter2', pathname: `/${name}` }),
    );
    expect(await refusalOf({ DATABASE_URL: ofRole })).toMatch(
      /may not do what is needed there \(permission denied for schema public\): grant it/,
    );
    await db.pool.query(`drop database "${name}" with (force)`);
    await db.pool.query(`drop role "${role}"`);
  });
});

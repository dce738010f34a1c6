import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../../src/database/embedded';
import { UNSAFE_BUT_FAST } from '../../support/temporary-data';
import { ask } from './ask';
import { serverPid, useDataFolders } from './data-folders';

const newDataFolder = useDataFolders();

describe('the embedded server', () => {
  it('keeps what was stored from one start to the next', async () => {
    const dataFolder = newDataFolder();
    const told: string[] = [];
    const first = await startEmbeddedPostgres({ dataFolder, log: (line) => told.push(line) });
    await ask(first.url, `create table practice as select 'M92014' as code`);
    await first.stop();
    expect(serverPid(dataFolder)).toBeNull();

    const second = await startEmbeddedPostgres({ dataFolder, log: (line) => told.push(line) });
    expect(await ask(second.url, 'select code from practice')).toEqual([{ code: 'M92014' }]);
    expect([first.isReused, second.isReused]).toEqual([false, false]);
    expect(told).toEqual([expect.stringMatching(/^making a PostgreSQL 18\.\d+ database in /)]);
    await second.stop();
  });

  it('is durable, speaks UTF-8, reads days in UTC and listens to this machine alone', async () => {
    const server = await startEmbeddedPostgres({ dataFolder: newDataFolder() });
    const settings = await ask(
      server.url,
      `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums',
        'listen_addresses', 'unix_socket_directories', 'server_encoding', 'TimeZone', 'password_encryption')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      full_page_writes: 'on',
      data_checksums: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      password_encryption: 'scram-sha-256',
    });
    await server.stop();
  });

  it('sorts by code point and knows lower case beyond ASCII', async () => {
    const server = await startEmbeddedPostgres({ dataFolder: newDataFolder(), settings: UNSAFE_BUT_FAST });
    const names = await ask(
      server.url,
      `select lower(name) as name from (values ('ÔL'), ('Zeta'), ('alpha')) as t (name) order by t.name`,
    );
    expect(names.map(({ name }) => name)).toEqual(['zeta', 'alpha', 'ôl']);
    await server.stop();
  });

  it('is closed to everybody without the password, which only its own OS user can read', async () => {
    const dataFolder = newDataFolder();
    const server = await startEmbeddedPostgres({ dataFolder, settings: UNSAFE_BUT_FAST });
    const withAnotherPassword = new URL(server.url);
    withAnotherPassword.password = 'guess';
    await expect(ask(withAnotherPassword.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(modeOf(dataFolder)).toBe('700');
    expect(modeOf(join(dataFolder, 'postgresql'))).toBe('700');
    expect(modeOf(join(dataFolder, 'postgresql/password'))).toBe('600');
    await server.stop();
  });

  it('addresses any database by name', async () => {
    const server = await startEmbeddedPostgres({ dataFolder: newDataFolder(), settings: UNSAFE_BUT_FAST });
    await ask(server.url, 'create database "a b"');
    expect(await ask(server.urlFor('a b'), 'select current_database() as name')).toEqual([{ name: 'a b' }]);
    await server.stop();
  });

  it('leaves nothing behind when it is not meant to persist', async () => {
    const dataFolder = newDataFolder();
    const server = await startEmbeddedPostgres({ dataFolder, persistent: false, settings: UNSAFE_BUT_FAST });
    expect(existsSync(dataFolder)).toBe(true);
    await server.stop();
    expect(existsSync(dataFolder)).toBe(false);
  });
});

import { existsSync } from 'node:fs';
import { startEmbeddedPostgres } from '../../../src/database/embedded';
import { waitUntil } from '../../../src/database/embedded/wait-until';
import { UNSAFE_BUT_FAST as settings } from '../../support/temporary-data';
import { ask } from './ask';
import { serverPid, useDataFolders } from './data-folders';
import { useHolders } from './holder';

const newDataFolder = useDataFolders();
const startHolder = useHolders();

describe('a server that several processes use', () => {
  it('is one server when two of them start at once on a new folder', async () => {
    const dataFolder = newDataFolder();
    const [one, other] = await Promise.all([
      startHolder({ dataFolder, settings }),
      startHolder({ dataFolder, settings }),
    ]);
    expect(one.url).toBe(other.url);
    await Promise.all([one.stop(), other.stop()]);
    expect(serverPid(dataFolder)).toBeNull();
  });

  it('is one server when many start and stop at the same time', async () => {
    const dataFolder = newDataFolder();
    const useOnce = async () => {
      const server = await startEmbeddedPostgres({ dataFolder, settings });
      expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await server.stop();
    };
    await useOnce();
    await Promise.all(
      Array.from({ length: 4 }, async () => {
        for (let time = 0; time < 5; time++) await useOnce();
      }),
    );
    expect(serverPid(dataFolder)).toBeNull();
  });

  it('stays for the first when the second leaves, and for the second when the first leaves', async () => {
    const dataFolder = newDataFolder();
    const first = await startHolder({ dataFolder, settings });
    const second = await startEmbeddedPostgres({ dataFolder, settings });
    expect(second.isReused).toBe(true);
    await second.stop();
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);

    const third = await startEmbeddedPostgres({ dataFolder, settings });
    await first.stop();
    expect(await ask(third.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await third.stop();
    expect(serverPid(dataFolder)).toBeNull();
  });

  it('stays for the second when the first is killed', async () => {
    const dataFolder = newDataFolder();
    const first = await startHolder({ dataFolder, settings });
    const second = await startEmbeddedPostgres({ dataFolder, settings });
    await first.kill();
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    expect(serverPid(dataFolder)).toBeNull();
  });

  it('stays for a process whose sessions an administrator has cut', async () => {
    const dataFolder = newDataFolder();
    const first = await startEmbeddedPostgres({ dataFolder, settings });
    const [old] = await ask<{ pid: number }>(
      first.url,
      `select pid, pg_terminate_backend(pid) from pg_stat_activity where application_name = 'wulfrun lease'`,
    );
    const newShares = () =>
      ask(first.url, `select pid from pg_locks where locktype = 'advisory' and granted and pid <> ${old?.pid}`);
    while ((await newShares()).length === 0); // the test times out if it is never taken again

    const second = await startHolder({ dataFolder, settings });
    await second.stop();
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.stop();
    expect(serverPid(dataFolder)).toBeNull();
  });

  it('ends with the process that started it and forgot to stop it', async () => {
    const dataFolder = newDataFolder();
    const first = await startHolder({ dataFolder, settings });
    await first.exit();
    expect(await waitUntil(() => serverPid(dataFolder) === null, 10_000)).toBe(true);
  });

  it('takes temporary data with it even then', async () => {
    const dataFolder = newDataFolder();
    const first = await startHolder({ dataFolder, settings, persistent: false });
    await first.exit();
    expect(existsSync(dataFolder)).toBe(false);
  });
});

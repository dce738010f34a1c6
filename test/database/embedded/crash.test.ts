import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../src/database/embedded';
import { isAlive, isServerOf } from '../../../src/database/embedded/server-process';
import { waitUntil } from '../../../src/database/embedded/wait-until';
import { ask } from './ask';
import { postmasterFile, serverPid, useDataFolders } from './data-folders';
import { useHolders } from './holder';

const newDataFolder = useDataFolders();
const startHolder = useHolders();

/** Writes numbers one by one until the connection breaks, and says which one was acknowledged last. */
async function writeUntilCut(url: string, onWritten: (count: number) => void): Promise<number> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // being cut is the point
  await client.connect();
  await client.query('create table written (number int)');
  let acknowledged = 0;
  try {
    for (;;) {
      await client.query('insert into written values ($1)', [acknowledged + 1]);
      onWritten(++acknowledged);
    }
  } catch {
    return acknowledged;
  }
}

async function killServer(dataFolder: string): Promise<void> {
  const pid = serverPid(dataFolder) as number;
  process.kill(pid, 'SIGKILL');
  await waitUntil(() => !isServerOf(pid, dirname(postmasterFile(dataFolder))), 10_000);
}

function ownerOf(path: string): { uid: number; gid: number } {
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

describe('after a crash', () => {
  it('of Node alone, the next start uses the server that lives on, and stops it in the end', async () => {
    const dataFolder = newDataFolder();
    const killed = await startHolder({ dataFolder });
    await ask(killed.url, 'create table written as select 1 as number');
    await killed.kill();
    expect(isAlive(serverPid(dataFolder) as number)).toBe(true);

    const next = await startEmbeddedPostgres({ dataFolder });
    expect(next.isReused).toBe(true);
    expect(await ask(next.url, 'select number from written')).toEqual([{ number: 1 }]);
    await next.stop();
    expect(serverPid(dataFolder)).toBeNull();
  });

  it('of Node and the server in the middle of writing, whatever was acknowledged is there', async () => {
    const dataFolder = newDataFolder();
    const killed = await startHolder({ dataFolder });
    const acknowledged = await writeUntilCut(killed.url, (count) => {
      if (count === 50) void killed.kill().then(() => killServer(dataFolder));
    });
    expect(acknowledged).toBeGreaterThanOrEqual(50);

    const next = await startEmbeddedPostgres({ dataFolder });
    expect(next.isReused).toBe(false);
    const [found] = await ask<{ count: number }>(
      next.url,
      `select count(*)::int from written where number <= ${acknowledged}`,
    );
    expect(found?.count).toBe(acknowledged);
    await next.stop();
  });

  it('a process number that now belongs to another program does not keep the server from starting', async () => {
    const dataFolder = newDataFolder();
    const killed = await startHolder({ dataFolder });
    const fileOfTheDead = () => readFileSync(postmasterFile(dataFolder), 'utf8').split('\n');
    await killed.kill();
    await killServer(dataFolder);
    const bystander = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
      // Of the server's own user: PostgreSQL itself only minds those.
      ...(process.getuid?.() === 0 && ownerOf(dataFolder)),
    });
    await once(bystander, 'spawn');
    writeFileSync(postmasterFile(dataFolder), [bystander.pid, ...fileOfTheDead().slice(1)].join('\n'));

    const next = await startEmbeddedPostgres({ dataFolder });
    expect(next.isReused).toBe(false);
    expect(isAlive(bystander.pid as number)).toBe(true);
    await next.stop();
    bystander.stdin?.end();
    await once(bystander, 'exit');
  });

  it('a process file that a power cut has emptied does not keep the server from starting', async () => {
    const dataFolder = newDataFolder();
    const killed = await startHolder({ dataFolder });
    await killed.kill();
    await killServer(dataFolder);
    writeFileSync(postmasterFile(dataFolder), '');

    const next = await startEmbeddedPostgres({ dataFolder });
    expect(await ask(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await next.stop();
  });
});

import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { isAlive } from './server-process';

/** Where and as whom to connect. */
export interface ServerAddress {
  pid: number;
  port: number;
  user: string;
  password: string;
}

/** Any two numbers that nothing else locks in the database `postgres`: 'wulf', 'rune'. */
const KEY = [0x77756c66, 0x72756e65];
const RETRY_INTERVAL_MS = 1_000;
const LOCK_TIMEOUT_MS = 120_000;

/**
 * A share in a running server: a connection that holds an advisory lock together with all other processes that use the server.
 * Whoever can take that lock alone is the last one and may stop the server. PostgreSQL keeps the account, so a killed process
 * gives its share back, and there is no moment between looking and stopping in which somebody can come in.
 */
export class Lease {
  private constructor(
    private client: Client,
    private readonly address: ServerAddress,
    /** Nobody else used the server when this lease was taken. */
    readonly isFirst: boolean,
  ) {
    this.keep();
  }

  private isGivenUp = false;

  static async take(address: ServerAddress): Promise<Lease> {
    const { client, isFirst } = await share(address);
    return new Lease(client, address, isFirst);
  }

  /**
   * Gives the share back. True when it was the last: then whoever comes now has to wait, until the server has ended or
   * {@link close} is called.
   */
  async giveUp(): Promise<boolean> {
    this.isGivenUp = true;
    try {
      // The socket keeps no process alive, but this conversation has to be finished.
      hold(this.client, 'ref');
      await this.client.query('select pg_advisory_unlock_shared($1, $2)', KEY);
    } catch {
      // The connection was lost, and with it the share: ask on another.
      this.client = await connect(this.address);
    }
    return tryAlone(this.client);
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined); // a connection that is gone is closed
  }

  /** An administrator may cut every session, and a crashed one makes the server cut all others: then the lease is taken again. */
  private keep(): void {
    this.client.once('end', () => {
      if (!this.isGivenUp) void this.takeAgain();
    });
  }

  private async takeAgain(): Promise<void> {
    while (!this.isGivenUp && isAlive(this.address.pid)) {
      try {
        this.client = (await share(this.address)).client;
        this.keep();
        if (this.isGivenUp) await this.close(); // stopped while we asked
        return;
      } catch {
        await delay(RETRY_INTERVAL_MS, undefined, { ref: false }); // it recovers, or it is ending
      }
    }
  }
}

async function share(address: ServerAddress): Promise<{ client: Client; isFirst: boolean }> {
  const client = await connect(address);
  try {
    const isFirst = await tryAlone(client);
    await client.query(`set lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await client.query('select pg_advisory_lock_shared($1, $2)', KEY);
    if (isFirst) await client.query('select pg_advisory_unlock($1, $2)', KEY);
    hold(client, 'unref');
    return { client, isFirst };
  } catch (error) {
    await client.end().catch(() => undefined); // the first error is the one to tell
    throw error;
  }
}

async function tryAlone(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ is_alone: boolean }>('select pg_try_advisory_lock($1, $2) as is_alone', KEY);
  return rows[0]?.is_alone === true;
}

async function connect({ port, user, password }: ServerAddress): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user,
    password,
    database: 'postgres',
    ssl: false,
    connectionTimeoutMillis: 10_000,
    application_name: 'wulfrun lease',
  });
  client.on('error', () => undefined); // an 'end' follows, which keep() looks after
  await client.connect();
  return client;
}

/** Whether the open socket keeps the process from ending. (The types of pg leave these two out.) */
function hold(client: Client, how: 'ref' | 'unref'): void {
  (client as unknown as Record<typeof how, () => void>)[how]();
}

import 'reflect-metadata';
import { createToken, Role } from '../../src/access';
import { startApp, type App } from '../../src/app';
import { loadConfig } from '../../src/config';
import { SOURCE } from '../editing/support/edit';
import { whenAlone, whenAnotherSession } from '../support/other-sessions';
import { askOverHttp, codesOf } from './support/ask-over-http';
import { useApp } from './support/use-app';

const LOCK_TIMEOUT_MS = 300;
const REGISTER = `mutation ($input: RegisterSourceInput!) {
  registerSource(input: $input) { revision { number } userErrors { code } }
}`;

const asEditor = async ({ database }: App): Promise<Record<string, string>> => {
  const { text } = await createToken(database, { name: 'Ada', role: Role.EDITOR, expiresInHours: 1 });
  return { authorization: `Bearer ${text}` };
};

describe('T57: a table that another session holds locked', () => {
  const server = useApp({ settings: { DATABASE_LOCK_TIMEOUT_MS: String(LOCK_TIMEOUT_MS) } });
  const CLAIMS = '{ trust(odsCode: "RL4") { odsCode claims { totalCount } } }';

  const whileLocked = async (table: string, work: () => Promise<void>): Promise<void> => {
    const holder = await server.db.pool.connect();
    await holder.query('begin');
    await holder.query(`lock table ${table} in access exclusive mode`);
    try {
      await work();
    } finally {
      await holder.query('rollback');
      holder.release();
    }
  };

  it('is waited for no longer than the limit: a question gets BUSY, and the others are answered', async () => {
    await whileLocked('claim', async () => {
      const [busy, other] = await Promise.all([
        server.ask(CLAIMS),
        server.ask('{ trust(odsCode: "RL4") { odsCode } }'),
      ]);
      expect([codesOf(busy), busy.errors![0]!.message]).toEqual([
        ['BUSY'],
        'what is needed is locked by another change: try again shortly',
      ]);
      expect(busy.text).not.toMatch(/claim_|lock timeout|select/);
      expect(other.data).toEqual({ trust: { odsCode: 'RL4' } });
      expect(server.takeLog()).toMatchObject([{ err: { code: '55P03' } }]);
    });
    expect((await server.ask(CLAIMS)).errors).toBeUndefined();
  });

  it('is waited for no longer by a mutation, of which nothing is written', async () => {
    const headers = await asEditor(server.app);
    const input = { ...SOURCE, key: 'TEST-LOCKED' };
    await whileLocked('source', async () => {
      const busy = await server.ask(REGISTER, { input }, headers);
      expect([busy.status, codesOf(busy)]).toEqual([503, ['BUSY']]);
      expect(busy.headers.get('retry-after')).toBe('1');
    });
    await whileLocked('edit', async () => {
      const busy = await server.ask(REGISTER, { input }, headers);
      expect([busy.status, codesOf(busy)]).toEqual([503, ['BUSY']]);
    });
    server.takeLog();
    expect((await server.ask(REGISTER, { input }, headers)).data.registerSource).toEqual({
      revision: { number: 2 },
      userErrors: [],
    });
  });

  it('is gone with whoever held it, and whoever waits meanwhile is answered', async () => {
    const { pool } = server.db;
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('lock table claim in access exclusive mode');
    const asked = server.ask(CLAIMS);
    await whenAnotherSession(pool, ({ isWaitingForLock }) => isWaitingForLock);
    await holder.query('rollback');
    holder.release();
    expect((await asked).errors).toBeUndefined();
  });
});

describe('T58: a database that takes no writes', () => {
  const server = useApp();
  const input = { ...SOURCE, key: 'TEST-READ-ONLY' };
  let headers: Record<string, string>;

  beforeAll(async () => {
    headers = await asEditor(server.app);
    const name = new URL(server.db.url).pathname.slice(1);
    await server.db.pool.query(`alter database "${name}" set default_transaction_read_only = on`);
    await server.restart();
  });

  it('is started on when it has the schema and the evidence', async () => {
    const { data } = await server.ask('{ programmes { totalCount } }');
    expect(data).toEqual({ programmes: { totalCount: 19 } });
    expect((await fetch(`${server.origin}/health/ready`)).status).toBe(200);
  });

  it('answers questions, also of whoever has a token, and refuses mutations', async () => {
    const asked = await server.ask('{ viewer { name } }', {}, headers);
    expect(asked.data).toEqual({ viewer: { name: 'Ada' } });
    const refused = await server.ask(REGISTER, { input }, headers);
    expect([refused.status, codesOf(refused)]).toEqual([503, ['READ_ONLY']]);
    expect(refused.text).not.toMatch(/read-only transaction|insert/);
    expect(server.takeLog()).toMatchObject([{ err: { code: '25006' } }]);
  });

  it('takes them again as soon as it takes writes, without a new start', async () => {
    const name = new URL(server.db.url).pathname.slice(1);
    const { pool } = server.db;
    const client = await pool.connect();
    await client.query('set default_transaction_read_only = off');
    await client.query(`alter database "${name}" reset default_transaction_read_only`);
    client.release(true);
    // Connections that were made meanwhile keep what they began with: they are cut, as by a restart of PostgreSQL.
    await pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await whenAlone(pool);
    let answer = await server.ask(REGISTER, { input }, headers);
    while (codesOf(answer).includes('OVERLOADED')) answer = await server.ask(REGISTER, { input }, headers);
    expect(answer.data.registerSource.userErrors).toEqual([]);
  });
});

describe('T58: a start on a database that takes no writes', () => {
  const server = useApp();

  it('does not fail for evidence that it cannot load, and says so', async () => {
    await server.db.pool.query(`update release set sha256 = repeat('0', 64) where file = 'claims.csv'`);
    const name = new URL(server.db.url).pathname.slice(1);
    await server.db.pool.query(`alter database "${name}" set default_transaction_read_only = on`);
    const said: string[] = [];
    const config = loadConfig({ DATABASE_URL: server.db.url, PORT: '0', WULFRUN_DEMO: 'off' });
    const app = await startApp(config, { say: (line) => said.push(line), logTo: { write: () => undefined } });
    try {
      const { data } = await askOverHttp(app.url, '{ programmes { totalCount } }');
      expect(data).toEqual({ programmes: { totalCount: 19 } });
      expect(said.join('\n')).toContain('the database takes no writes');
    } finally {
      await app.stop();
    }
  });
});

import { Pool, type PoolClient, type QueryResultRow } from 'pg';
import { DatabaseUnreachable } from './errors';
import { valueTypes } from './pg-types';

export interface DatabaseOptions {
  url: string;
  /** Connections at most. */
  poolSize?: number;
  /** A statement that runs longer is stopped by the server. */
  statementTimeoutMs?: number;
  /** A statement that waits longer for a lock is given up. */
  lockTimeoutMs?: number;
  /** How long a caller waits for a free connection. */
  connectionTimeoutMs?: number;
  /** Told of every statement that a read sends; tests count with it. */
  onStatement?: (text: string) => void;
}

/** A connection inside a transaction: what writes are given, so that nothing reaches for a connection of its own. */
export type Transaction = PoolClient;

/**
 * What holds for reads. Just-in-time compilation costs these short statements more than it saves: a page by list size took five
 * times as long. A random page costs little more than the next one on any disk of today: with the usual guess of four times as
 * much, a metric of a national record was found by reading all twenty. And a statement is planned once: to plan it anew for its
 * values takes up to fifty times as long as to run it. A metric is put together in memory, which took half as long again on disk.
 */
const SESSION = [
  'timezone=UTC',
  'datestyle=ISO',
  'jit=off',
  'random_page_cost=1.1',
  'work_mem=32MB',
  'plan_cache_mode=force_generic_plan',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/**
 * The one way to PostgreSQL. Reads go through {@link Database.rows}: named statements, which the server plans once, and plain
 * rows of the interface that the caller declares.
 */
export class Database {
  readonly pool: Pool;
  readonly url: string;
  onStatement: ((text: string) => void) | undefined;

  constructor(options: DatabaseOptions) {
    this.url = options.url;
    this.onStatement = options.onStatement;
    this.pool = new Pool({
      connectionString: options.url,
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: options.connectionTimeoutMs ?? 5_000,
      statement_timeout: options.statementTimeoutMs ?? 30_000,
      lock_timeout: options.lockTimeoutMs ?? 5_000,
      application_name: 'wulfrun',
      types: valueTypes,
      options: SESSION,
    });
    // A connection that dies while it lies idle is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async rows<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    this.onStatement?.(text);
    const result = await this.pool.query<Row>({ text, values: values as unknown[], name: statementName(text) });
    return result.rows;
  }

  /** Fails with a sentence that a user can act on when nobody answers at the address. */
  async assertReachable(): Promise<void> {
    try {
      await this.pool.query('select 1');
    } catch (cause) {
      throw new DatabaseUnreachable(this.url, cause);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

const names = new Map<string, string>();

/** A prepared statement is known by a name; equal texts get equal names. */
function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `w${names.size}`;
    names.set(text, name);
  }
  return name;
}

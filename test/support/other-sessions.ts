import type { Pool } from 'pg';

/** What another session on the same database is doing. */
export interface OtherSession {
  pid: number;
  /** `active`, `idle in transaction` and the like. */
  state: string;
  /** The statement that it runs, or ran last. */
  query: string;
  isWaitingForLock: boolean;
}

const SESSIONS = `select pid, state, query, coalesce(wait_event_type = 'Lock', false) as "isWaitingForLock", pg_sleep(0.005)
  from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`;

/** Asks again and again until another session with an open transaction is as described; jest's timeout ends it otherwise. */
export async function whenAnotherSession(pool: Pool, isSo: (session: OtherSession) => boolean): Promise<OtherSession> {
  for (;;) {
    const { rows } = await pool.query<OtherSession>(SESSIONS);
    const found = rows.find(isSo);
    if (found !== undefined) return found;
  }
}

/** Waits until no other session has a transaction open. */
export async function whenAlone(pool: Pool): Promise<void> {
  for (;;) {
    const { rowCount } = await pool.query(SESSIONS);
    if (rowCount === 0) return;
  }
}

import { ApiError, type RevisionClock, type RevisionStamp } from '../graphql';
import type { Database } from '../database';

/**
 * What is recorded, as one operation sees it: the latest revision is read once, on first use, and pins everything the
 * operation reads after it.
 */
export function revisionClock(database: Database): RevisionClock {
  let latest: Promise<RevisionStamp & { now: string }> | undefined;
  return {
    latest: () => (latest ??= readLatest(database)),
    at: (number) => readAt(database, number),
    wasAsked: () => latest !== undefined,
  };
}

async function readLatest(database: Database): Promise<RevisionStamp & { now: string }> {
  const [row] = await database.rows<{ number: number | null; recorded_at: string | null; now: string }>(
    `select r.number, r.recorded_at, clock_timestamp() as now
     from (select 1) as one left join lateral (select number, recorded_at from revision order by number desc limit 1) r on true`,
  );
  return { number: row!.number ?? 0, recordedAt: row!.recorded_at ?? row!.now, now: row!.now };
}

async function readAt(database: Database, number: number): Promise<RevisionStamp> {
  const [row] = await database.rows<{ number: number; recorded_at: string }>(
    'select number, recorded_at from revision where number = $1',
    [number],
  );
  if (row === undefined) throw new ApiError('BAD_INPUT', `there is no revision ${number}`);
  return { number: row.number, recordedAt: row.recorded_at };
}

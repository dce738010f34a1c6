import type { Database } from '../database';

/** When revisions were recorded (ISO, UTC), in the order of their numbers as given. A revision never changes, so no moment is needed. */
export async function readRecordedAt(database: Database, numbers: readonly number[]): Promise<(string | null)[]> {
  const rows = await database.rows<{ number: number; recorded_at: string }>(
    'select number, recorded_at from revision where number = any($1)',
    [numbers],
  );
  const byNumber = new Map(rows.map((row) => [row.number, row.recorded_at]));
  return numbers.map((number) => byNumber.get(number) ?? null);
}

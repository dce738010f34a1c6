import type { Database } from '../database';
import { isDay, standsAt, type Moment } from '../time';
import { OBSERVATION_COLUMNS, observationRow, type ObservationRow, type StoredObservation } from './observation-row';

/**
 * The observations that ids name, `practice/metric/first day of the period`; null where none stands. What is held of a code
 * that is no practice has no id and is none.
 */
export async function readObservationsByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<(ObservationRow | null)[]> {
  const named = keys.map(namedBy);
  const rows = await database.rows<StoredObservation & { place: number }>(
    `select k.place::int, ${OBSERVATION_COLUMNS}
     from unnest($2::text[], $3::text[], $4::date[]) with ordinality as k (practice, metric, period_start, place)
     join node p on p.kind = 'ORGANISATION' and p.key = k.practice
     join organisation practice on practice.node_id = p.id and practice.kind = 'PRACTICE' and ${standsAt('practice', '$1')}
     join node m on m.kind = 'METRIC' and m.key = k.metric
     join observation o on o.metric_id = m.id and o.practice_id = p.id and o.period_start = k.period_start and ${standsAt('o', '$1')}`,
    [
      moment.atRevision,
      named.map((one) => one?.practice),
      named.map((one) => one?.metric),
      named.map((one) => one?.periodStart),
    ],
  );
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return named.map((one, index) => {
    const row = byPlace.get(index + 1);
    return row === undefined || one === null ? null : observationRow(row, one.practice, one.metric, moment);
  });
}

function namedBy(key: string): { practice: string; metric: string; periodStart: string } | null {
  const [practice, metric, periodStart, ...more] = key.split('/');
  if (practice === undefined || metric === undefined || periodStart === undefined || more.length > 0) return null;
  return isDay(periodStart) ? { practice, metric, periodStart } : null;
}

import type { Database } from '../database';
import { isDay, standsAt, type Day, type Moment } from '../time';
import { observationsAt } from './known-observations';
import { OBSERVATION_COLUMNS, observationRow, type ObservationRow, type StoredObservation } from './observation-row';

/**
 * The observations that ids name, `practice/metric/first day of the period/its months`; null where none stands. What is held of a code
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
     from unnest($2::text[], $3::text[], $4::date[], $5::int[])
       with ordinality as k (practice, metric, period_start, period_months, place)
     join node p on p.kind = 'ORGANISATION' and p.key = k.practice
     join organisation practice on practice.node_id = p.id and practice.kind = 'PRACTICE' and ${standsAt('practice', '$1')}
     join node m on m.kind = 'METRIC' and m.key = k.metric
     join ${await observationsAt(database, moment)} o on o.metric_id = m.id and o.organisation_id = p.id and o.period_start = k.period_start
       and o.period_months = k.period_months and ${standsAt('o', '$1')}`,
    [
      moment.atRevision,
      named.map((one) => one?.practice),
      named.map((one) => one?.metric),
      named.map((one) => one?.periodStart),
      named.map((one) => one?.periodMonths),
    ],
  );
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return named.map((one, index) => {
    const row = byPlace.get(index + 1);
    return row === undefined || one === null ? null : observationRow(row, one.practice, one.metric, moment);
  });
}

interface NamedObservation {
  practice: string;
  metric: string;
  periodStart: Day;
  periodMonths: number;
}

function namedBy(key: string): NamedObservation | null {
  const [practice, metric, periodStart, months, ...more] = key.split('/');
  if (practice === undefined || metric === undefined || periodStart === undefined || more.length > 0) return null;
  return isDay(periodStart) && /^[1-9]\d{0,3}$/.test(months ?? '')
    ? { practice, metric, periodStart, periodMonths: Number(months) }
    : null;
}

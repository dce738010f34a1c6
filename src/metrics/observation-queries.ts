import type { Database } from '../database';
import { isDay, standsAt, type Day, type Moment } from '../time';
import { observationsAt } from './known-observations';
import { OBSERVATION_COLUMNS, observationRow, type ObservationRow, type StoredObservation } from './observation-row';

/**
 * The observations that ids name, `organisation/metric/first day of the period/its months`; null where none stands, or where it
 * is of a practice and another type is asked for, or the other way round.
 */
export async function readObservationsByKey(
  database: Database,
  typeName: 'Observation' | 'OrganisationObservation',
  keys: readonly string[],
  moment: Moment,
): Promise<(ObservationRow | null)[]> {
  const named = keys.map(namedBy);
  const rows = await database.rows<StoredObservation & { place: number; is_practice: boolean }>(
    `select k.place::int, organisation.kind = 'PRACTICE' as is_practice, ${OBSERVATION_COLUMNS}
     from unnest($2::text[], $3::text[], $4::date[], $5::int[])
       with ordinality as k (organisation, metric, period_start, period_months, place)
     join node p on p.kind = 'ORGANISATION' and p.key = k.organisation
     join organisation on organisation.node_id = p.id and ${standsAt('organisation', '$1')}
     join node m on m.kind = 'METRIC' and m.key = k.metric
     join ${await observationsAt(database, moment)} o on o.metric_id = m.id and o.organisation_id = p.id and o.period_start = k.period_start
       and o.period_months = k.period_months and ${standsAt('o', '$1')}`,
    [
      moment.atRevision,
      named.map((one) => one?.organisation),
      named.map((one) => one?.metric),
      named.map((one) => one?.periodStart),
      named.map((one) => one?.periodMonths),
    ],
  );
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return named.map((one, index) => {
    const row = byPlace.get(index + 1);
    if (row === undefined || one === null || row.is_practice !== (typeName === 'Observation')) return null;
    const organisation = {
      nodeId: row.organisation_id,
      key: one.organisation,
      typeName: row.is_practice ? 'Practice' : '',
    };
    return observationRow(row, organisation, one.metric, moment);
  });
}

interface NamedObservation {
  organisation: string;
  metric: string;
  periodStart: Day;
  periodMonths: number;
}

function namedBy(key: string): NamedObservation | null {
  const [organisation, metric, periodStart, months, ...more] = key.split('/');
  if (organisation === undefined || metric === undefined || periodStart === undefined || more.length > 0) return null;
  return isDay(periodStart) && /^[1-9]\d{0,3}$/.test(months ?? '')
    ? { organisation, metric, periodStart, periodMonths: Number(months) }
    : null;
}

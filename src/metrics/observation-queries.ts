import type { Database } from '../database';
import { calendarPeriod, provenanceOf, type Period, type ProvenanceRow } from '../evidence';
import { decodeCursor, encodeCursor, nodeRow, pageWindow, type NodeRow, type Page, type PageArguments } from '../graphql';
import { addDays, addMonths, standsAt, type Day, type Moment } from '../time';
import { refuseUnknownMetric } from './metric-queries';

/** One list of observations: which practice, which metric, between which days, and which page of it. */
export interface ObservationRequest {
  practiceId: number;
  practiceKey: string;
  metric: string;
  from: Day | null;
  to: Day | null;
  page: PageArguments;
}

export interface ObservationRow extends NodeRow {
  practiceId: number;
  metricId: number;
  periodStart: Day;
  periodMonths: number;
  period: Period;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  absence: string | null;
  provenance: ProvenanceRow;
}

export interface StoredObservation {
  metric_id: number;
  practice_id: number;
  period_start: Day;
  period_months: number;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  absence: string | null;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
}

export const OBSERVATION_COLUMNS =
  'o.metric_id, o.practice_id, o.period_start, o.period_months, o.numerator, o.denominator, o.value, o.absence, o.release_id, o.release_row, o.recorded_in';

/**
 * Many lists in one statement: each request brings its own metric, window and page, and a lateral join reads just that much of
 * the index (practice, metric, period).
 */
export async function readObservationPages(database: Database, requests: readonly ObservationRequest[], moment: Moment): Promise<Page<ObservationRow>[]> {
  const windows = requests.map((request) => pageWindow(request.page));
  const position = (place: number, side: 'after' | 'before'): Day | null => {
    const cursor = windows[place]![side];
    return cursor === null ? null : String(decodeCursor(listName(requests[place]!), cursor)[0]);
  };
  const rows = await database.rows<StoredObservation & { place: number; known_metric_id: number | null }>(
    `select r.place::int, m.node_id as known_metric_id, ${OBSERVATION_COLUMNS}
     from unnest($2::int[], $3::text[], $4::date[], $5::date[], $6::date[], $7::date[], $8::int[], $9::boolean[])
       with ordinality as r (practice_id, metric, period_from, period_to, behind, in_front, size, is_backward, place)
     left join node n on n.kind = 'METRIC' and n.key = r.metric
     left join metric m on m.node_id = n.id and m.kind is not null and ${standsAt('m', '$1')}
     left join lateral (
       (select * from observation o
        where not r.is_backward and o.practice_id = r.practice_id and o.metric_id = m.node_id and ${standsAt('o', '$1')}
          and o.period_start >= coalesce(r.period_from, '-infinity') and o.period_start < coalesce(r.period_to, 'infinity')
          and o.period_start > coalesce(r.behind, '-infinity') and o.period_start < coalesce(r.in_front, 'infinity')
        order by o.period_start limit r.size + 1)
       union all
       (select * from observation o
        where r.is_backward and o.practice_id = r.practice_id and o.metric_id = m.node_id and ${standsAt('o', '$1')}
          and o.period_start >= coalesce(r.period_from, '-infinity') and o.period_start < coalesce(r.period_to, 'infinity')
          and o.period_start > coalesce(r.behind, '-infinity') and o.period_start < coalesce(r.in_front, 'infinity')
        order by o.period_start desc limit r.size + 1)
     ) o on true
     order by r.place, o.period_start`,
    [
      moment.atRevision,
      requests.map((request) => request.practiceId),
      requests.map((request) => request.metric.trim().toUpperCase()),
      requests.map((request) => request.from),
      requests.map((request) => request.to),
      requests.map((_, place) => position(place, 'after')),
      requests.map((_, place) => position(place, 'before')),
      windows.map((window) => window.size),
      windows.map((window) => window.isBackward),
    ],
  );
  const byPlace = new Map<number, typeof rows>();
  for (const row of rows) byPlace.set(row.place, [...(byPlace.get(row.place) ?? []), row]);
  return Promise.all(requests.map(async (request, index) => {
    const found = byPlace.get(index + 1) ?? [];
    if (found[0]?.known_metric_id == null) return refuseUnknownMetric(database, request.metric, moment);
    return observationPage(database, request, windows[index]!, found.filter((row) => row.period_start !== null), moment);
  }));
}

function listName(request: ObservationRequest): string {
  return `observations:${request.practiceKey}:${request.metric}`;
}

function observationPage(
  database: Database,
  request: ObservationRequest,
  window: ReturnType<typeof pageWindow>,
  rows: readonly StoredObservation[],
  moment: Moment,
): Page<ObservationRow> {
  const hasMore = rows.length > window.size;
  const page = !hasMore ? rows : window.isBackward ? rows.slice(1) : rows.slice(0, window.size);
  const edges = page.map((row) => ({
    node: observationRow(row, request.practiceKey, request.metric.trim().toUpperCase(), moment),
    cursor: encodeCursor(listName(request), [row.period_start]),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: window.isBackward ? window.before !== null : hasMore,
      hasPreviousPage: window.isBackward ? hasMore : window.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: () => countObservations(database, request, moment),
  };
}

async function countObservations(database: Database, request: ObservationRequest, moment: Moment): Promise<number> {
  const [row] = await database.rows<{ count: number }>(
    `select count(*)::int as count from observation o join node n on n.id = o.metric_id
     where o.practice_id = $2 and n.kind = 'METRIC' and n.key = $3 and ${standsAt('o', '$1')}
       and o.period_start >= coalesce($4::date, '-infinity') and o.period_start < coalesce($5::date, 'infinity')`,
    [moment.atRevision, request.practiceId, request.metric.trim().toUpperCase(), request.from, request.to],
  );
  return row!.count;
}

export function observationRow(row: StoredObservation, practiceKey: string, metricCode: string, moment: Moment): ObservationRow {
  const to = addMonths(row.period_start, row.period_months);
  return {
    ...nodeRow('Observation', { node_id: row.practice_id, key: `${practiceKey}/${metricCode}/${row.period_start}` }, moment),
    practiceId: row.practice_id,
    metricId: row.metric_id,
    periodStart: row.period_start,
    periodMonths: row.period_months,
    period: calendarPeriod(row.period_start, to, row.period_months === 1 ? row.period_start.slice(0, 7) : `${row.period_start} to ${addDays(to, -1)}`),
    numerator: row.numerator,
    denominator: row.denominator,
    value: row.value,
    absence: row.absence,
    provenance: provenanceOf({
      sourceId: null,
      releaseId: row.release_id,
      releaseRow: row.release_row,
      recordedIn: row.recorded_in,
      grade: null,
      moment,
    }),
  };
}

/** The observation that an id names: `practice/metric/first day of the period`; null where none stands. */
export async function readObservationsByKey(database: Database, keys: readonly string[], moment: Moment): Promise<(ObservationRow | null)[]> {
  const parts = keys.map((key) => key.split('/'));
  const rows = await database.rows<StoredObservation & { place: number }>(
    `select k.place::int, ${OBSERVATION_COLUMNS}
     from unnest($2::text[], $3::text[], $4::date[]) with ordinality as k (practice, metric, period_start, place)
     join node p on p.kind = 'ORGANISATION' and p.key = k.practice
     join node m on m.kind = 'METRIC' and m.key = k.metric
     join observation o on o.metric_id = m.id and o.practice_id = p.id and o.period_start = k.period_start and ${standsAt('o', '$1')}`,
    [moment.atRevision, parts.map((part) => part[0]), parts.map((part) => part[1]), parts.map((part) => part[2])],
  );
  return keys.map((_, index) => {
    const row = rows.find((candidate) => candidate.place === index + 1);
    return row === undefined ? null : observationRow(row, parts[index]![0]!, parts[index]![1]!, moment);
  });
}

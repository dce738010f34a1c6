import type { Database } from '../database';
import {
  ApiError,
  decodeCursor,
  encodeCursor,
  pageWindow,
  type Page,
  type PageArguments,
  type PageWindow,
} from '../graphql';
import { standsAt, type Day, type Moment } from '../time';
import { observationsAt } from './known-observations';
import { unknownMetric } from './metric-queries';
import { OBSERVATION_COLUMNS, observationRow, type ObservationRow, type StoredObservation } from './observation-row';

/** One list of observations: which practice, which metric, between which days, and which page of it. */
export interface ObservationRequest {
  organisationId: number;
  organisationKey: string;
  metric: string;
  from: Day | null;
  to: Day | null;
  window: PageWindow;
  /** First days of periods that the page lies between, both out; null for the ends of the list. */
  after: Day | null;
  before: Day | null;
}

/** @throws {ApiError} `BAD_PAGE` or `BAD_CURSOR`, before the request is put together with others */
export function observationRequest(
  practice: { nodeId: number; key: string },
  { metric, from, to, page }: { metric: string; from: Day | null; to: Day | null; page: PageArguments },
): ObservationRequest {
  const window = pageWindow(page);
  const code = metric.trim().toUpperCase();
  const dayOf = (cursor: string | null): Day | null =>
    cursor === null ? null : decodeCursor(listName(practice.key, code), cursor, ['date'])[0]!;
  return {
    organisationId: practice.nodeId,
    organisationKey: practice.key,
    metric: code,
    from,
    to,
    window,
    after: dayOf(window.after),
    before: dayOf(window.before),
  };
}

function listName(organisationKey: string, metric: string): string {
  return `observations:${organisationKey}:${metric}`;
}

/**
 * Many lists in one statement: each request brings its own metric, window and page, and a lateral join reads just that much of
 * the index (practice, metric, period).
 *
 * @returns  an error in place of the page of a metric that there is none of: the other requests are answered
 */
export async function readObservationPages(
  database: Database,
  requests: readonly ObservationRequest[],
  moment: Moment,
): Promise<(Page<ObservationRow> | ApiError)[]> {
  const observations = await observationsAt(database, moment);
  const rows = await database.rows<StoredObservation & { place: number; known_metric_id: number | null }>(
    `select r.place::int, m.node_id as known_metric_id, ${OBSERVATION_COLUMNS}
     from unnest($2::int[], $3::text[], $4::date[], $5::date[], $6::date[], $7::date[], $8::int[], $9::boolean[])
       with ordinality as r (organisation_id, metric, period_from, period_to, behind, in_front, size, is_backward, place)
     left join node n on n.kind = 'METRIC' and n.key = r.metric
     left join metric m on m.node_id = n.id and m.kind is not null and ${standsAt('m', '$1')}
     left join lateral (
       (select * from ${observations} o
        where not r.is_backward and o.organisation_id = r.organisation_id and o.metric_id = m.node_id and ${standsAt('o', '$1')}
          and o.period_start >= coalesce(r.period_from, '-infinity') and o.period_start < coalesce(r.period_to, 'infinity')
          and o.period_start > coalesce(r.behind, '-infinity') and o.period_start < coalesce(r.in_front, 'infinity')
        order by o.period_start limit r.size + 1)
       union all
       (select * from ${observations} o
        where r.is_backward and o.organisation_id = r.organisation_id and o.metric_id = m.node_id and ${standsAt('o', '$1')}
          and o.period_start >= coalesce(r.period_from, '-infinity') and o.period_start < coalesce(r.period_to, 'infinity')
          and o.period_start > coalesce(r.behind, '-infinity') and o.period_start < coalesce(r.in_front, 'infinity')
        order by o.period_start desc limit r.size + 1)
     ) o on true
     order by r.place, o.period_start`,
    [
      moment.atRevision,
      requests.map((request) => request.organisationId),
      requests.map((request) => request.metric),
      requests.map((request) => request.from),
      requests.map((request) => request.to),
      requests.map((request) => request.after),
      requests.map((request) => request.before),
      requests.map((request) => request.window.size),
      requests.map((request) => request.window.isBackward),
    ],
  );
  const byPlace = new Map<number, typeof rows>();
  for (const row of rows) {
    const own = byPlace.get(row.place);
    if (own === undefined) byPlace.set(row.place, [row]);
    else own.push(row);
  }
  let totals: Promise<number[]> | undefined;
  const totalAt = async (index: number): Promise<number> =>
    (await (totals ??= readTotals(database, requests, moment)))[index]!;
  return Promise.all(
    requests.map(async (request, index) => {
      const found = byPlace.get(index + 1) ?? [];
      if (found[0]?.known_metric_id == null) return unknownMetric(database, request.metric, moment);
      const own = found.filter((row) => row.period_start !== null);
      return { ...observationPage(request, own, moment), totalCount: () => totalAt(index) };
    }),
  );
}

function observationPage(
  { organisationKey, metric, window, after, before }: ObservationRequest,
  rows: readonly StoredObservation[],
  moment: Moment,
): Omit<Page<ObservationRow>, 'totalCount'> {
  const hasMore = rows.length > window.size;
  const page = !hasMore ? rows : window.isBackward ? rows.slice(1) : rows.slice(0, window.size);
  const edges = page.map((row) => ({
    node: observationRow(row, organisationKey, metric, moment),
    cursor: encodeCursor(listName(organisationKey, metric), [row.period_start]),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: window.isBackward ? before !== null : hasMore,
      hasPreviousPage: window.isBackward ? hasMore : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** How many there are in all of each list, in one statement. */
async function readTotals(
  database: Database,
  requests: readonly ObservationRequest[],
  moment: Moment,
): Promise<number[]> {
  const rows = await database.rows<{ place: number; count: number }>(
    `select r.place::int, count(o.*)::int as count
     from unnest($2::int[], $3::text[], $4::date[], $5::date[]) with ordinality as r (organisation_id, metric, period_from, period_to, place)
     left join node n on n.kind = 'METRIC' and n.key = r.metric
     left join ${await observationsAt(database, moment)} o on o.organisation_id = r.organisation_id and o.metric_id = n.id and ${standsAt('o', '$1')}
       and o.period_start >= coalesce(r.period_from, '-infinity') and o.period_start < coalesce(r.period_to, 'infinity')
     group by r.place order by r.place`,
    [
      moment.atRevision,
      requests.map((request) => request.organisationId),
      requests.map((request) => request.metric),
      requests.map((request) => request.from),
      requests.map((request) => request.to),
    ],
  );
  return rows.map((row) => row.count);
}

import type { Database } from '../database';
import { type ApiError, type Page } from '../graphql';
import { standsAt, type Moment } from '../time';
import { observationsAt } from './known-observations';
import { unknownMetric } from './metric-queries';
import { observationPage, type ObservationRequest } from './observation-list';
import { OBSERVATION_COLUMNS, type ObservationRow, type StoredObservation } from './observation-row';

const STANDS_STILL = 2_147_483_647;

/** What stands still lies apart from what once stood: read one after the other, each in the order of its index. */
const STANDING = ['o.superseded_in = ', 'o.superseded_in > $1 and o.superseded_in < '].map(
  (condition) => `o.recorded_in <= $1 and ${condition}${STANDS_STILL}`,
);

const PERIOD = '(o.period_start, o.period_months)';

const PAGES = pagesFrom('observation', STANDING);

/**
 * Each request brings its own metric, window and page, and a lateral join reads just that much of the index (organisation,
 * metric, period): from each part that observations stand in as many as the page holds, and one more.
 */
function pagesFrom(observations: string, standing: readonly string[]): string {
  const pageOf = (stands: string, isBackward: boolean): string =>
    `(select ${OBSERVATION_COLUMNS} from ${observations} o
      where ${isBackward ? '' : 'not '}r.is_backward and o.organisation_id = r.organisation_id and o.metric_id = m.node_id and ${stands}
        and o.period_start >= coalesce(r.period_from, '-infinity') and o.period_start < coalesce(r.period_to, 'infinity')
        and ${PERIOD} > (coalesce(r.after_start, '-infinity'), coalesce(r.after_months, 0))
        and ${PERIOD} < (coalesce(r.before_start, 'infinity'), coalesce(r.before_months, 0))
      order by o.period_start ${isBackward ? 'desc' : 'asc'}, o.period_months ${isBackward ? 'desc' : 'asc'} limit r.size + 1)`;
  const parts = [false, true].flatMap((isBackward) => standing.map((stands) => pageOf(stands, isBackward)));
  return `select r.place::int, m.node_id as known_metric_id, o.*
    from unnest($2::int[], $3::text[], $4::date[], $5::date[], $6::date[], $7::int[], $8::date[], $9::int[], $10::int[], $11::boolean[])
      with ordinality as r (organisation_id, metric, period_from, period_to, after_start, after_months, before_start, before_months,
        size, is_backward, place)
    left join node n on n.kind = 'METRIC' and n.key = r.metric
    left join metric m on m.node_id = n.id and m.kind is not null and ${standsAt('m', '$1')}
    left join lateral (${parts.join(' union all ')}) o on true
    order by r.place, o.period_start, o.period_months`;
}

/**
 * Many lists in one statement.
 *
 * @returns  an error in place of the page of a metric that there is none of: the other requests are answered
 */
export async function readObservationPages(
  database: Database,
  requests: readonly ObservationRequest[],
  moment: Moment,
): Promise<(Page<ObservationRow> | ApiError)[]> {
  const byPlace = await readByPlace(database, requests, moment);
  let totals: Promise<number[]> | undefined;
  const totalAt = async (index: number): Promise<number> =>
    (await (totals ??= readTotals(database, requests, moment)))[index]!;
  return Promise.all(
    requests.map(async (request, index) => {
      const found = byPlace.get(index + 1) ?? [];
      if (found[0]?.known_metric_id == null) return unknownMetric(database, request.metric, moment);
      const { size, isBackward } = request.window;
      // As many may have come from what once stood as from what stands still.
      const own = found.filter((row) => row.period_start !== null);
      const read = isBackward ? own.slice(-(size + 1)) : own.slice(0, size + 1);
      return observationPage(request, read, () => totalAt(index), moment);
    }),
  );
}

type FoundObservation = StoredObservation & { place: number; known_metric_id: number | null };

async function readByPlace(
  database: Database,
  requests: readonly ObservationRequest[],
  moment: Moment,
): Promise<Map<number, FoundObservation[]>> {
  const text =
    moment.asKnownAt === null ? PAGES : pagesFrom(await observationsAt(database, moment), [standsAt('o', '$1')]);
  const rows = await database.rows<FoundObservation>(text, [
    moment.atRevision,
    ...scopeOf(requests),
    requests.map(({ after }) => after?.start),
    requests.map(({ after }) => after?.months),
    requests.map(({ before }) => before?.start),
    requests.map(({ before }) => before?.months),
    requests.map(({ window }) => window.size),
    requests.map(({ window }) => window.isBackward),
  ]);
  const byPlace = new Map<number, FoundObservation[]>();
  for (const row of rows) {
    const own = byPlace.get(row.place);
    if (own === undefined) byPlace.set(row.place, [row]);
    else own.push(row);
  }
  return byPlace;
}

function scopeOf(requests: readonly ObservationRequest[]): unknown[] {
  return [
    requests.map(({ organisation }) => organisation.nodeId),
    requests.map(({ metric }) => metric),
    requests.map(({ from }) => from),
    requests.map(({ to }) => to),
  ];
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
    [moment.atRevision, ...scopeOf(requests)],
  );
  return rows.map((row) => row.count);
}

import type { Database } from '../database';
import { keysetPage, partialDateColumns, type Page, type PageArguments } from '../graphql';
import { standsAt, type Moment } from '../time';
import { claimRow, type ClaimRow, type StoredClaim } from './claim-row';
import type { ClaimConditions } from './claim-conditions';
import { lastDayHeard, mayHaveBeenSaidBy } from './stated-time';

const COLUMNS = `c.node_id, n.key, c.kind, c.subject_id, c.subject_geography, c.metric_id, metric_node.key as metric,
  c.value::float8, c.value_min::float8, c.value_max::float8, c.bounds, c.value_text, c.is_approximate, c.qualifier, c.unit, c.per,
  c.direction, c.comparator, ${partialDateColumns('c', 'period_from', 'period_to', 'as_of', 'date')}, c.geography, c.modality,
  c.attribution, c.hedge, c.stated_by_id, coalesce(person.name, organisation.name) as stated_by, c.source_id, c.origin_source_id,
  c.causal_wording, c.grade, c.supersedes_id, c.derivation, c.quote, c.note, c.release_id, c.release_row, c.recorded_in,
  s.published_earliest, s.published_latest`;

/** $1 is the revision and $2 the last day heard; what was certainly not published by then is no row. */
const FROM_WHERE = `from claim c
  join node n on n.id = c.node_id
  join node metric_node on metric_node.id = c.metric_id
  join source s on s.node_id = c.source_id and ${standsAt('s', '$1')}
  left join person on person.node_id = c.stated_by_id and ${standsAt('person', '$1')}
  left join organisation on organisation.node_id = c.stated_by_id and ${standsAt('organisation', '$1')}
  where ${standsAt('c', '$1')} and ${mayHaveBeenSaidBy('s', '$2')}`;

/** A page of claims by their keys. */
export function readClaimPage(
  database: Database,
  { sql, values }: ClaimConditions,
  page: PageArguments,
  moment: Moment,
): Promise<Page<ClaimRow>> {
  return keysetPage<StoredClaim, ClaimRow>(
    (text, given) => database.rows(text, given),
    {
      list: 'claims',
      select: COLUMNS,
      fromWhere: `${FROM_WHERE}${sql.map((condition) => ` and ${condition}`).join('')}`,
      values: [moment.atRevision, lastDayHeard(moment), ...values],
      order: [{ sql: 'n.key collate "C"', type: 'text' }],
    },
    page,
    (row) => claimRow(row, moment),
  );
}

/** By which of its columns claims are looked up. */
export type ClaimColumn = 'node_id' | 'subject_id' | 'metric_id' | 'supersedes_id';

/** All claims with one of these identities in the column, in the order of their keys. */
export async function readClaimsBy(
  database: Database,
  column: ClaimColumn,
  ids: readonly number[],
  moment: Moment,
): Promise<ClaimRow[]> {
  return readClaims(database, `c.${column} = any($3)`, ids, moment);
}

export async function readClaimsByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<ClaimRow[]> {
  return readClaims(database, 'n.key = any($3)', keys, moment);
}

/** The claims that each of these claims disagrees with, whichever of the two says so. */
export async function readDisagreements(
  database: Database,
  claimIds: readonly number[],
  moment: Moment,
): Promise<{ claimId: number; otherClaimId: number }[]> {
  const rows = await database.rows<{ claim_id: number; other_claim_id: number }>(
    `select d.claim_id, d.other_claim_id from claim_disagreement d where ${standsAt('d', '$1')} and d.claim_id = any($2)
     union
     select d.other_claim_id, d.claim_id from claim_disagreement d where ${standsAt('d', '$1')} and d.other_claim_id = any($2)`,
    [moment.atRevision, claimIds],
  );
  return rows.map((row) => ({ claimId: row.claim_id, otherClaimId: row.other_claim_id }));
}

async function readClaims(database: Database, condition: string, values: unknown, moment: Moment): Promise<ClaimRow[]> {
  const rows = await database.rows<StoredClaim>(
    `select ${COLUMNS} ${FROM_WHERE} and ${condition} order by n.key collate "C"`,
    [moment.atRevision, lastDayHeard(moment), values],
  );
  return rows.map((row) => claimRow(row, moment));
}

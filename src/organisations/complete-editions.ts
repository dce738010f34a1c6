import type { Database } from '../database';
import { standsAt, type Day, type Moment } from '../time';
import { KNOWN_COMMISSIONING } from './commissioning';
import { isKnown, MOMENT, momentValues } from './moment-values';
import { daysAway, NEAR_DAYS } from './register-editions';

/** The register edition in which the practices of a commissioner can be counted on a day, and by what they belong to it. */
export interface CompleteEdition {
  commissionerId: number;
  commissionerCode: string | null;
  commissionerName: string;
  sourceId: number;
  /** The whole file, where it was imported whole. */
  releaseId: number | null;
  /** The day whose links count; null where the edition's own commissioner codes do. */
  linkedOn: Day | null;
}

interface StoredEdition {
  commissionerId: number;
  commissionerCode: string | null;
  commissionerName: string;
  sourceId: number;
  releaseId: number | null;
  lastLinkedOn: Day | null;
  closedOn: Day | null;
}

/** Editions imported whole, and those whose publisher's count of this commissioner's practices stands in the record. */
const COMPLETE = `(
  select c.node_id as commissioner_id, r.source_id, r.node_id as release_id
  from organisation c cross join release r
  where ${standsAt('c', MOMENT.revision)} and r.importer = 'ods-practices' and r.recorded_in <= ${MOMENT.revision}
  union all
  select claim.subject_id, claim.source_id, null
  from claim join node m on m.id = claim.metric_id and m.kind = 'METRIC' and m.key = 'PRACTICES_IN_AREA'
  where ${standsAt('claim', MOMENT.revision)}
)`;

/** The last day on which any practice is linked to the commissioner `c`; null where none is, or links go on or out of sight. */
const LAST_LINKED = `(
  select case when bool_and(l.valid_to_latest is not null) then max(l.valid_to_latest) - 1 end
  from ${KNOWN_COMMISSIONING} l where l.object_id = c.node_id
)`;

/**
 * For each commissioner the edition nearest to the moment's day, within 92 days either side, that was known at the moment and
 * is complete for this commissioner. Commissioners for which there is none are left out.
 */
export async function readCompleteEditions(
  database: Database,
  commissionerIds: readonly number[],
  moment: Moment,
): Promise<CompleteEdition[]> {
  const rows = await database.rows<StoredEdition & Record<string, unknown>>(
    `select distinct on (c.node_id) c.node_id as "commissionerId", c.ods_code as "commissionerCode", c.name as "commissionerName",
       s.node_id as "sourceId", complete.release_id as "releaseId", ${LAST_LINKED} as "lastLinkedOn",
       case when ${isKnown('own.published_latest')} then c.closed_on end as "closedOn"
     from organisation c
     join source own on own.node_id = c.source_id and ${standsAt('own', MOMENT.revision)}
     join ${COMPLETE} complete on complete.commissioner_id = c.node_id
     join source s on s.node_id = complete.source_id and ${standsAt('s', MOMENT.revision)} and ${isKnown('s.published_latest')}
     where ${standsAt('c', MOMENT.revision)} and c.node_id = any($4)
       and ${daysAway('s.evidence_date_earliest', 's.evidence_date_latest')} <= ${NEAR_DAYS}
       and exists (select from register_state rs where rs.source_id = s.node_id and ${standsAt('rs', MOMENT.revision)})
     order by c.node_id, ${daysAway('s.evidence_date_earliest', 's.evidence_date_latest')}, s.evidence_date_latest,
       complete.release_id nulls last, s.node_id`,
    [...momentValues(moment), commissionerIds],
  );
  return rows.map(({ lastLinkedOn, closedOn, ...edition }) => {
    const lastDay = [lastLinkedOn, closedOn].filter((day) => day !== null).sort()[0] ?? null;
    const hasEnded = lastDay !== null && lastDay < moment.asOf;
    const countsByOwnCodes = edition.releaseId !== null && !hasEnded;
    return { ...edition, linkedOn: countsByOwnCodes ? null : hasEnded ? lastDay : moment.asOf };
  });
}

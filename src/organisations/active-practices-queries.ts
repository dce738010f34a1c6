import type { Database } from '../database';
import { provenanceOf, type ProvenanceRow } from '../evidence';
import { standsAt, type Moment } from '../time';
import { KNOWN_COMMISSIONING, leftToRegister, linkHoldsOn } from './commissioning';
import { readCompleteEditions, type CompleteEdition } from './complete-editions';
import { momentValues } from './moment-values';

export interface PracticeCountRow {
  commissionerId: number;
  value: number;
  definition: string;
  provenance: ProvenanceRow;
}

interface Counted {
  commissionerId: number;
  value: number;
  practices: number;
  recordedIn: number;
}

/** SQL: the practice of the register state `rs` belongs to the wanted commissioner `w`. */
const BELONGS = `case when w.linked_on is null then rs.commissioner_code = w.code
  else rs.organisation_id in (
      select l.subject_id from ${KNOWN_COMMISSIONING} l where l.object_id = w.commissioner_id and ${linkHoldsOn('l', 'w.linked_on')}
    ) or (
      rs.commissioner_code = w.code and ${leftToRegister('rs.organisation_id', 'w.linked_on')}
    )
  end`;

/** How many practices of each commissioner were active on the moment's day; those for whom it cannot be said are left out. */
export async function readActivePractices(
  database: Database,
  commissionerIds: readonly number[],
  moment: Moment,
): Promise<PracticeCountRow[]> {
  const editions = await readCompleteEditions(database, commissionerIds, moment);
  if (editions.length === 0) return [];
  const counts = await database.rows<Counted & Record<string, unknown>>(
    `select w.commissioner_id as "commissionerId", counted.*
     from unnest($3::integer[], $4::integer[], $5::text[], $6::date[]) as w(commissioner_id, source_id, code, linked_on)
     cross join lateral (
       select count(*) filter (where rs.status = 'ACTIVE' and rs.prescribing_setting = '4')::int as value,
         count(*)::int as practices, max(rs.recorded_in) as "recordedIn"
       from register_state rs where rs.source_id = w.source_id and ${standsAt('rs', '$1')} and ${BELONGS}
     ) counted`,
    [
      ...momentValues(moment).slice(0, 2),
      editions.map((edition) => edition.commissionerId),
      editions.map((edition) => edition.sourceId),
      editions.map((edition) => edition.commissionerCode),
      editions.map((edition) => edition.linkedOn),
    ],
  );
  return editions.flatMap((edition) => {
    const counted = counts.find((count) => count.commissionerId === edition.commissionerId)!;
    // An edition that lists none of its practices at all is silent about the commissioner; it does not say zero.
    return counted.practices === 0 ? [] : [countRow(edition, counted, moment)];
  });
}

function countRow(edition: CompleteEdition, { value, recordedIn }: Counted, moment: Moment): PracticeCountRow {
  const { commissionerId, commissionerName, commissionerCode, sourceId, releaseId, linkedOn } = edition;
  const commissioner = commissionerCode === null ? commissionerName : `${commissionerName} (${commissionerCode})`;
  const belonging =
    linkedOn === null
      ? `the edition prints the commissioner code ${commissionerCode}`
      : `commissioned by ${commissioner} on ${linkedOn}${linkedOn === moment.asOf ? '' : ', its last day,'} by dated link, or, where no link of the practice is known, by the code that the edition prints`;
  return {
    commissionerId,
    value,
    definition: `Practice codes with register status ACTIVE and prescribing setting 4 (general practice); ${belonging}.`,
    provenance: provenanceOf({ sourceId, releaseId, releaseRow: null, recordedIn, grade: null, moment }),
  };
}

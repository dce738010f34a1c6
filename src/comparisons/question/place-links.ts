import type { Database } from '../../database';
import { knowledgeAt, standsAt, type Bounds, type Day, type Moment, type Spell } from '../../time';

/** When a practice was commissioned by whom. */
export interface PlaceLinks {
  /** Dated links, by practice. */
  spells: Map<number, Spell[]>;
  /** Practices of which only the commissioner of today's register is known, taken to have been the same throughout. */
  undated: Set<number>;
}

interface StoredLink {
  practice_id: number;
  from_earliest: Day | null;
  from_latest: Day | null;
  to_earliest: Day | null;
  to_latest: Day | null;
  published_earliest: Day | null;
  published_latest: Day | null;
}

/**
 * The practices of a commissioner, by dated links where the record has any for the practice at all, otherwise by the
 * commissioner that its latest register entry names.
 */
export async function readPlaceLinks(database: Database, commissionerCode: string, moment: Moment): Promise<PlaceLinks> {
  const links = await database.rows<StoredLink>(
    `select r.subject_id as practice_id, r.valid_from_earliest as from_earliest, r.valid_from_latest as from_latest,
       r.valid_to_earliest as to_earliest, r.valid_to_latest as to_latest, s.published_earliest, s.published_latest
     from relation r join node place on place.id = r.object_id
     left join source s on s.node_id = r.source_id and ${standsAt('s', '$1')}
     where r.predicate = 'COMMISSIONED_BY' and place.key = $2 and ${standsAt('r', '$1')}`,
    [moment.atRevision, commissionerCode],
  );
  const spells = new Map<number, Spell[]>();
  for (const link of links) {
    if (knowledgeAt({ statedEarliest: link.published_earliest, statedLatest: link.published_latest }, moment) !== 'KNOWN') continue;
    const to: Bounds | null = link.to_earliest === null && link.to_latest === null ? null : { earliest: link.to_earliest, latest: link.to_latest };
    const list = spells.get(link.practice_id) ?? [];
    list.push({ from: { earliest: link.from_earliest, latest: link.from_latest }, to });
    spells.set(link.practice_id, list);
  }
  const undated = await database.rows<{ node_id: number }>(
    `select o.node_id from organisation o
     where o.kind = 'PRACTICE' and o.commissioner_code = $2 and ${standsAt('o', '$1')}
       and not exists (select 1 from relation r where r.subject_id = o.node_id and r.predicate = 'COMMISSIONED_BY' and ${standsAt('r', '$1')})`,
    [moment.atRevision, commissionerCode],
  );
  return { spells, undated: new Set(undated.map((row) => row.node_id)) };
}

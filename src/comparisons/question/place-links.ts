import type { Database } from '../../database';
import { lastDayHeard } from '../../evidence';
import { relationsKnown } from '../../organisations';
import { knowledgeAt, standsAt, type Bounds, type Day, type Moment, type Spell } from '../../time';

/** Which practices a commissioner had, and when. */
export interface PlaceLinks {
  /** By dated links. */
  spells: ReadonlyMap<number, readonly Spell[]>;
  /**
   * Practices whose place dated links leave to the register: by the latest edition, which says nothing of when. With the first
   * day that no link speaks of; null where none speaks of any.
   */
  byRegister: { practices: ReadonlyMap<number, Day | null>; latestEdition: Day | null };
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

export async function readPlaceLinks(database: Database, code: string, moment: Moment): Promise<PlaceLinks> {
  const [spells, registered] = await Promise.all([
    readDatedLinks(database, code, moment),
    readByRegister(database, code, moment),
  ]);
  const editions = registered.map((row) => row.edition).sort();
  return {
    spells,
    byRegister: {
      practices: new Map(registered.map((row) => [row.practice_id, row.since])),
      latestEdition: editions.at(-1) ?? null,
    },
  };
}

async function readDatedLinks(database: Database, code: string, moment: Moment): Promise<Map<number, Spell[]>> {
  const links = await database.rows<StoredLink & Record<string, unknown>>(
    `select r.subject_id as practice_id, r.valid_from_earliest as from_earliest, r.valid_from_latest as from_latest,
       r.valid_to_earliest as to_earliest, r.valid_to_latest as to_latest, s.published_earliest, s.published_latest
     from ${relationsKnown('$1', '$3')} r join node place on place.id = r.object_id
     join source s on s.node_id = r.source_id and ${standsAt('s', '$1')}
     where r.predicate = 'COMMISSIONED_BY' and place.key = $2 and ${standsAt('r', '$1')}
     order by r.subject_id, r.valid_from_latest, r.node_id`,
    [moment.atRevision, code, lastDayHeard(moment)],
  );
  const spells = new Map<number, Spell[]>();
  for (const link of links) {
    const said = { statedEarliest: link.published_earliest, statedLatest: link.published_latest };
    if (knowledgeAt(said, moment) !== 'KNOWN') continue;
    const own = spells.get(link.practice_id) ?? [];
    spells.set(link.practice_id, [...own, spellOf(link)]);
  }
  return spells;
}

function spellOf({ from_earliest, from_latest, to_earliest, to_latest }: StoredLink): Spell {
  const to: Bounds | null =
    to_earliest === null && to_latest === null ? null : { earliest: to_earliest, latest: to_latest };
  return { from: { earliest: from_earliest, latest: from_latest }, to };
}

/**
 * Practices whose latest known register entry names the commissioner, and of which no dated link to anybody is known, or of
 * whose links none goes on and one was still open when its source was made. It is the rule by which a practice's commissioner
 * is found on a day.
 */
async function readByRegister(
  database: Database,
  code: string,
  moment: Moment,
): Promise<{ practice_id: number; edition: Day; since: Day | null }[]> {
  return database.rows(
    `select latest.practice_id, latest.edition, linked.since from (
       select distinct on (e.organisation_id) e.organisation_id as practice_id, e.commissioner_code,
         coalesce(s.evidence_date_latest, e.stated_latest) as edition
       from register_state e
       join source s on s.node_id = e.source_id and ${standsAt('s', '$1')}
       join organisation o on o.node_id = e.organisation_id and o.kind = 'PRACTICE' and ${standsAt('o', '$1')}
       where ${standsAt('e', '$1')} and ($3::date is null or e.stated_latest <= $3)
         and e.organisation_id in (
           select named.organisation_id from register_state named where named.commissioner_code = $2 and ${standsAt('named', '$1')}
         )
       order by e.organisation_id, coalesce(s.evidence_date_latest, e.stated_latest) desc, e.source_id
     ) latest
     cross join lateral (
       select count(*) as links, max(coalesce(r.valid_to_latest, r.valid_to_earliest)) as since,
         bool_or(num_nonnulls(r.valid_to_text, r.valid_to_earliest, r.valid_to_latest) = 0) as goes_on,
         bool_or(r.valid_to_latest is null and r.valid_to_earliest is not null) as went_out_of_sight
       from ${relationsKnown('$1', '$3')} r join source s on s.node_id = r.source_id and ${standsAt('s', '$1')}
       where r.subject_id = latest.practice_id and r.predicate = 'COMMISSIONED_BY' and ${standsAt('r', '$1')}
         and ($3::date is null or s.published_latest <= $3)
     ) linked
     where latest.commissioner_code = $2 and (linked.links = 0 or (linked.went_out_of_sight and not linked.goes_on))`,
    [moment.atRevision, code, lastDayHeard(moment)],
  );
}

import type { Transaction } from '../../../database';
import type { RecordedSource } from '../recorder';
import type { LinkEdition, LinkSpell } from './fold-links';

/** Spells and their practices, by the identity of the link. */
export interface LinkContents {
  spells: Map<number, LinkSpell>;
  practiceOf: Map<number, number>;
}

/** Practices whose links this file states, in `link_practice`, and what is said of them, in `link_content`. */
export async function gatherLinks(transaction: Transaction): Promise<void> {
  await transaction.query(
    `create temporary table link_practice on commit drop as select distinct subject_id from stage_relation`,
  );
  await transaction.query(
    `create temporary table link_content on commit drop as
     select distinct on (node_id) * from (
       select ${CONTENT}, 1 as place from stage_relation
       union all select ${CONTENT}, 2 from relation where predicate = 'COMMISSIONED_BY' and subject_id in (select subject_id from link_practice)
       union all select ${CONTENT}, 2 from relation_statement where subject_id in (select subject_id from link_practice)
     ) said order by node_id, place`,
  );
  await transaction.query('create unique index on link_content (node_id)');
  await transaction.query('analyze link_content');
}

/** SQL: the columns that say what a link is, without who says so. */
export const CONTENT = `node_id, subject_id, predicate, object_id, valid_from_text, valid_from_precision, valid_from_earliest,
  valid_from_latest, valid_to_text, valid_to_precision, valid_to_earliest, valid_to_latest, grade, note`;

/**
 * The editions that are held already, and where in their order the one that is imported comes. Of two editions the later is told
 * by the days between which it was published, then by its key; of two files of one edition the one imported last counts.
 *
 * @param isLink  which identities are links of the practices in question that no one curated
 */
export async function readHeldEditions(
  transaction: Transaction,
  { kind, statedLatest, statedEarliest, key }: RecordedSource,
  isLink: (relationId: number) => boolean,
): Promise<{ editions: LinkEdition[]; place: number }> {
  const { rows } = await transaction.query<{
    releaseId: number;
    sourceId: number;
    isComplete: boolean;
    isLater: boolean;
    relationIds: number[];
    releaseRows: number[];
  }>(
    `select r.node_id as "releaseId", r.source_id as "sourceId", r.rejected = 0 as "isComplete",
       (o.published_latest, o.published_earliest, n.key collate "C") > ($2::date, $3::date, $4::text) as "isLater",
       e.relation_ids as "relationIds", e.release_rows as "releaseRows"
     from release_relations e join release r on r.node_id = e.release_id join node n on n.id = r.source_id
     join source_current o on o.node_id = r.source_id
     where r.importer = $1
     order by o.published_latest, o.published_earliest, n.key collate "C", r.recorded_in`,
    [kind, statedLatest, statedEarliest, key],
  );
  const editions = rows.map(({ relationIds, releaseRows, releaseId, sourceId, isComplete }) => ({
    releaseId,
    sourceId,
    isComplete,
    lines: new Map(
      relationIds.flatMap((relationId, n) => (isLink(relationId) ? [[relationId, releaseRows[n]!] as const] : [])),
    ),
  }));
  const firstLater = rows.findIndex(({ isLater }) => isLater);
  return { editions, place: firstLater < 0 ? rows.length : firstLater };
}

export async function readLinkContents(transaction: Transaction): Promise<LinkContents> {
  const { rows } = await transaction.query<LinkSpell & { relationId: number; practiceId: number }>(
    `select node_id as "relationId", subject_id as "practiceId", object_id as "objectId", valid_from_earliest as "from",
       valid_to_earliest as "endsFrom", valid_to_latest as "endsBy"
     from link_content`,
  );
  return {
    spells: new Map(
      rows.map(({ relationId, objectId, from, endsFrom, endsBy }) => [
        relationId,
        { objectId, from, endsFrom, endsBy },
      ]),
    ),
    practiceOf: new Map(rows.map(({ relationId, practiceId }) => [relationId, practiceId])),
  };
}

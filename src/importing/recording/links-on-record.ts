import type { Transaction } from '../../database';
import type { RecordedSource } from './recorder';
import { editionValues, keepWhatStands } from './table-stage';
import { tables } from './tables';

const IMPORTER = 'ods-practice-commissioners';

/** SQL: standing links from practices to commissioners that this register did not bring. */
const CURATED = `(
  select t.* from relation_current t left join release brought on brought.node_id = t.release_id
  where t.predicate = 'COMMISSIONED_BY' and brought.importer is distinct from '${IMPORTER}'
)`;

/** SQL: standing links that editions of this register brought. */
const OF_EDITIONS = `(
  select t.* from relation_current t join release brought on brought.node_id = t.release_id and brought.importer = '${IMPORTER}'
)`;

const SAME_SPELL = `t.subject_id = s.subject_id and t.object_id = s.object_id
  and s.valid_from_earliest between t.valid_from_earliest and t.valid_from_latest`;

/** SQL: the row `later` says that the spell `earlier` had not ended by the day until which `earlier` was seen to go on. */
const wentOnAsSeen = (later: string, earlier: string): string =>
  `${earlier}.valid_to_latest is null and ${later}.valid_to_earliest >= ${earlier}.valid_to_earliest`;

/**
 * Gives staged rows that are curated links under other keys the identity of those, and takes away rows that overlap a curated
 * link of the same practice without being it.
 *
 * @returns how many were taken away
 */
export async function leaveCuratedLinks(transaction: Transaction, source: RecordedSource): Promise<number> {
  await transaction.query(`update stage_relation s set node_id = t.node_id from ${CURATED} t where ${SAME_SPELL}`);
  const { rowCount } = await transaction.query(
    `delete from stage_relation s using ${CURATED} t
     where t.subject_id = s.subject_id and s.source_id = $1 and s.node_id not in (select node_id from ${CURATED} c)
       and t.valid_from_latest < coalesce(s.valid_to_earliest, 'infinity')
       and s.valid_from_latest < coalesce(t.valid_to_earliest, 'infinity')`,
    [source.sourceId],
  );
  return rowCount ?? 0;
}

/**
 * Where a later edition is held already, takes away what it contradicts: spells, of practices that it lists, which it does not
 * state, or states to have ended before this edition saw them going on.
 *
 * @returns how many were taken away; null where this is the latest edition
 */
export async function keepToLaterEdition(transaction: Transaction, source: RecordedSource): Promise<number | null> {
  const { rowCount: laterEditions } = await transaction.query(
    `select from release r join source_current o on o.node_id = r.source_id join node n on n.id = o.node_id
     where r.importer = $1 and (o.published_latest, o.published_earliest, n.key collate "C") > ($2::date, $3::date, $4::text)`,
    editionValues(source),
  );
  if (laterEditions === 0) return null;
  const { rowCount } = await transaction.query(
    `delete from stage_relation s
     where s.node_id not in (select node_id from ${CURATED} c)
       and s.subject_id in (select subject_id from ${OF_EDITIONS} e)
       and not exists (select from ${OF_EDITIONS} t where ${SAME_SPELL} and (t.node_id = s.node_id or (${wentOnAsSeen('t', 's')})))`,
  );
  return rowCount ?? 0;
}

/** An ended spell that several editions state belongs to the first of them: it was known from then. Curated links stay. */
export async function leaveLinksThatStand(transaction: Transaction, source: RecordedSource): Promise<void> {
  const stays = `brought.importer is distinct from $1
    or (said.published_latest, said.published_earliest, said.key collate "C") <= ($2::date, $3::date, $4::text)`;
  await keepWhatStands(transaction, tables.relation, stays, editionValues(source));
}

/**
 * SQL over standing rows `t`: what earlier editions said of practices that this edition lists, and this edition does not say. That
 * a spell was going on then it says too, if it has it end no sooner.
 */
export function contradictedLinks({ sourceId }: RecordedSource): string {
  return `t.release_id in (select node_id from release where importer = '${IMPORTER}')
    and t.subject_id in (select subject_id from stage_relation)
    and not (t.source_id <> ${sourceId} and exists (
      select from stage_relation s where ${SAME_SPELL} and (${wentOnAsSeen('s', 't')})))`;
}

import { applyStage, copyRows, type StageCounts } from '../../../changes';
import type { Transaction } from '../../../database';
import type { RecordedSource } from '../recorder';
import { keepWhatStands } from '../table-stage';
import { tables } from '../tables';
import { CURATED } from './curated-links';
import { CONTENT, gatherLinks, readHeldEditions, readLinkContents } from './editions-of-links';
import { foldLinks, type LinkEdition, type LinkWord } from './fold-links';

/** The links of one file, between those of the editions before and after it. */
export interface SettledLinks {
  /** How many of its rows a later edition contradicts. */
  contradicted: number;
  apply(revision: number): Promise<StageCounts>;
}

/**
 * Puts into `stage_relation` what all editions together come to for the practices that the staged file lists. The whole of what
 * every edition states is held, so that the order in which they are imported makes no difference.
 */
export async function settleLinks(
  transaction: Transaction,
  source: RecordedSource,
  releaseId: number,
): Promise<SettledLinks> {
  await gatherLinks(transaction);
  const { spells, practiceOf } = await readLinkContents(transaction);
  const own = await takeOwnLinks(transaction);
  const { rows: curatedRows } = await transaction.query<{ node_id: number }>(CURATED);
  const curated = new Set(curatedRows.map(({ node_id }) => node_id));
  const { rows: curatedHere } = await transaction.query('select from stage_relation');
  const { editions, place } = await readHeldEditions(
    transaction,
    source,
    (relationId) => spells.has(relationId) && !curated.has(relationId),
  );
  const { sourceId, isComplete } = source;
  editions.splice(place, 0, { releaseId, sourceId, isComplete, lines: own });
  const words = [...byPractice(editions, practiceOf).values()].flatMap((ofPractice) => foldLinks(ofPractice, spells));
  await stageWords(transaction, words);
  const standing = new Set(words.flatMap((word) => (word.withdrawnBy === null ? [word.relationId] : [])));
  const contradicted = [...own.keys()].filter((relationId) => !standing.has(relationId)).length;

  return {
    contradicted,
    async apply(revision) {
      await transaction.query(
        'insert into release_relations (release_id, relation_ids, release_rows) values ($1, $2, $3)',
        [releaseId, [...own.keys()], [...own.values()]],
      );
      await applyStatements(transaction, revision);
      const withdraw = `t.predicate = 'COMMISSIONED_BY' and t.subject_id in (select subject_id from link_practice)
        and t.release_id in (select node_id from release where importer = '${source.kind}')`;
      const counts = await applyStage(transaction, tables.relation, revision, { withdraw });
      const { rows } = await transaction.query<{ count: number }>(
        'select count(*)::integer as count from relation where recorded_in = $1 and release_id = $2',
        [revision, releaseId],
      );
      return { ...counts, unchanged: own.size + curatedHere.length - contradicted - rows[0]!.count };
    },
  };
}

/** Takes the rows of the file out of the stage, but for those that are curated links: these say what stands. */
async function takeOwnLinks(transaction: Transaction): Promise<Map<number, number>> {
  const { rows } = await transaction.query<{ relationId: number; line: number }>(
    `delete from stage_relation where node_id not in ${CURATED} returning node_id as "relationId", release_row as line`,
  );
  await keepWhatStands(transaction, tables.relation);
  return new Map(rows.map(({ relationId, line }) => [relationId, line]));
}

/** Of each practice the editions that list it, in their order. */
function byPractice(
  editions: readonly LinkEdition[],
  practiceOf: ReadonlyMap<number, number>,
): Map<number, LinkEdition[]> {
  const practices = new Map<number, LinkEdition[]>();
  for (const edition of editions) {
    const linesOf = new Map<number, Map<number, number>>();
    for (const [relationId, line] of edition.lines) {
      const practice = practiceOf.get(relationId)!;
      const lines = linesOf.get(practice) ?? new Map<number, number>();
      linesOf.set(practice, lines.set(relationId, line));
    }
    for (const [practice, lines] of linesOf) {
      const ofPractice = practices.get(practice) ?? [];
      ofPractice.push({ ...edition, lines });
      practices.set(practice, ofPractice);
    }
  }
  return practices;
}

async function stageWords(transaction: Transaction, words: readonly LinkWord[]): Promise<void> {
  await transaction.query(
    `create temporary table link_word (node_id integer, release_id integer, source_id integer, release_row integer, withdrawn_by_id integer)
     on commit drop`,
  );
  await copyRows(
    transaction,
    'link_word',
    ['node_id', 'release_id', 'source_id', 'release_row', 'withdrawn_by_id'],
    words.map(({ relationId, releaseId, sourceId, line, withdrawnBy }) => [
      relationId,
      releaseId,
      sourceId,
      line,
      withdrawnBy,
    ]),
  );
  await transaction.query('analyze link_word');
  await transaction.query(
    `insert into stage_relation (${CONTENT}, source_id, release_id, release_row)
     select ${CONTENT}, w.source_id, w.release_id, w.release_row from link_word w join link_content using (node_id)
     where w.withdrawn_by_id is null`,
  );
  await transaction.query('analyze stage_relation');
}

/** What was said until another edition said otherwise. */
async function applyStatements(transaction: Transaction, revision: number): Promise<void> {
  const same = `(w.node_id, w.release_id, w.release_row, w.withdrawn_by_id) = (t.node_id, t.release_id, t.release_row, t.withdrawn_by_id)`;
  await transaction.query(
    `update relation_statement t set superseded_in = $1
     where t.superseded_in = 2147483647 and t.subject_id in (select subject_id from link_practice)
       and not exists (select from link_word w where ${same})`,
    [revision],
  );
  await transaction.query(
    `insert into relation_statement (${CONTENT}, source_id, release_id, release_row, withdrawn_by_id, recorded_in)
     select ${CONTENT}, w.source_id, w.release_id, w.release_row, w.withdrawn_by_id, $1 from link_word w join link_content using (node_id)
     where w.withdrawn_by_id is not null and not exists (select from relation_statement_current t where ${same})`,
    [revision],
  );
}

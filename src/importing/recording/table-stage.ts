import { stagedColumns, stageRows, type CopyValue, type VersionedTable } from '../../changes';
import type { Transaction } from '../../database';
import type { RecordedSource } from './recorder';

/** A row by its columns; a column that is not named is null. */
export type RowByColumn = Record<string, CopyValue | undefined>;

/** Stages rows that are given by column names. */
export async function stageByColumn(
  transaction: Transaction,
  table: VersionedTable,
  rows: readonly RowByColumn[],
): Promise<void> {
  const columns = stagedColumns(table);
  await stageRows(
    transaction,
    table,
    rows.map((row) => columns.map((column) => row[column] ?? null)),
  );
}

/**
 * Lets staged rows say what stands under the same key already, provenance included: they change nothing then, and are still
 * among the rows that the file states.
 *
 * @param where  SQL over the stage `s`, the standing row `t`, the release `brought` and the source `said` that it came from:
 *               which of them stay as they are
 */
export async function keepWhatStands(
  transaction: Transaction,
  table: VersionedTable,
  where = 'true',
  values: readonly unknown[] = [],
): Promise<void> {
  const columns = stagedColumns(table).filter((column) => !table.key.includes(column));
  const sameKey = table.key.map((column) => `t.${column} = s.${column}`).join(' and ');
  await transaction.query(
    `update stage_${table.name} s set ${columns.map((column) => `${column} = t.${column}`).join(', ')}
     from ${table.name}_current t
     left join release brought on brought.node_id = t.release_id
     left join (select s.*, n.key from source_current s join node n on n.id = s.node_id) said on said.node_id = t.source_id
     where ${sameKey} and (${where})`,
    [...values],
  );
}

/**
 * SQL for {@link keepWhatStands}: true unless the standing row came from this or an earlier edition of the same publication.
 * Of two editions the later one is decided by the days of publication and then by name, never by the order of import.
 */
export const UNLESS_EARLIER_EDITION = `(brought.importer is distinct from $1
  or (said.published_latest, said.published_earliest, said.key collate "C") > ($2::date, $3::date, $4::text))`;

/** What {@link UNLESS_EARLIER_EDITION} compares with. */
export function editionValues({ kind, statedLatest, statedEarliest, key }: RecordedSource): unknown[] {
  return [kind, statedLatest, statedEarliest, key];
}

/**
 * SQL over the standing row `t`: what an earlier file of the same edition said. A file that is issued again states the whole
 * edition anew; but where rows of it were refused, only of those that it still speaks of, since a refused row says nothing.
 */
export function saidByEarlierIssue(
  { sourceId, kind, isComplete }: RecordedSource,
  table: VersionedTable,
  subject: string,
): string {
  const byEarlierIssue = `t.source_id = ${sourceId} and t.release_id in (select node_id from release where importer = '${kind}')`;
  const spokenOf = `(select ${subject} from stage_${table.name} where source_id = ${sourceId})`;
  return isComplete ? byEarlierIssue : `${byEarlierIssue} and t.${subject} in ${spokenOf}`;
}

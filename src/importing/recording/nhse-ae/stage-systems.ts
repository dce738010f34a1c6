import { identitiesOf } from '../../../changes';
import type { Transaction } from '../../../database';
import type { TakenRow } from '../../reading';
import type { SystemRow } from '../../sources';
import type { RecordedSource } from '../recorder';
import { stageByColumn } from '../table-stage';
import { tables } from '../tables';

/**
 * Stages in which integrated care board's area a provider is listed. Since when, and until when, the list does not say: each
 * edition states it for itself.
 *
 * @param ids identities of organisations by code
 */
export async function stageSystems(
  transaction: Transaction,
  systems: readonly TakenRow<SystemRow>[],
  ids: ReadonlyMap<string, number>,
  { key, sourceId }: RecordedSource,
  releaseId: number,
): Promise<void> {
  const keyOf = ({ providerCode, boardCode }: SystemRow): string => `${providerCode}/PART_OF/${boardCode}/${key}`;
  const relations = await identitiesOf(
    transaction,
    'RELATION',
    systems.map(({ row }) => keyOf(row)),
  );
  const rows = systems.map(({ row, line }) => ({
    node_id: relations.get(keyOf(row))!,
    subject_id: ids.get(row.providerCode)!,
    predicate: 'PART_OF',
    object_id: ids.get(row.boardCode)!,
    valid_from_precision: 'UNKNOWN',
    source_id: sourceId,
    grade: 'A',
    note: 'The area of the integrated care board that the provider is listed in.',
    release_id: releaseId,
    release_row: line,
  }));
  await stageByColumn(transaction, tables.relation, rows);
}

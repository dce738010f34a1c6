import { identitiesOf } from '../../changes';
import type { Transaction } from '../../database';
import type { TakenRow } from '../reading';
import type { PracticeCommissionerRow } from '../sources';
import { unlessEarlierOrLesser } from './lesser-registers';
import type { RecordedSource } from './recorder';
import { editionValues, keepWhatStands, stageByColumn } from './table-stage';
import { tables } from './tables';

const NOTE = 'Known by its code alone, from the links of practices to commissioners.';

/**
 * Stages an organisation for every code of the links, so that each practice of the past has its commissioner: primary care
 * trusts and groups stand in no other file. The code stands for the name. Whoever says more of a code, now or later, is
 * preferred; of one that nobody lists as a general practice it is not known whether it was one.
 *
 * @returns the identities of organisations by code
 */
export async function stageCodesOfLinks(
  transaction: Transaction,
  taken: readonly TakenRow<PracticeCommissionerRow>[],
  source: RecordedSource,
  releaseId: number,
): Promise<Map<string, number>> {
  const firstLine = new Map<string, { line: number; kind: string; subKind: string | null }>();
  for (const { row, line } of taken) {
    if (!firstLine.has(row.practiceCode)) {
      firstLine.set(row.practiceCode, { line, kind: 'OTHER', subKind: 'PRESCRIBING_COST_CENTRE' });
    }
    if (!firstLine.has(row.commissionerCode)) {
      firstLine.set(row.commissionerCode, { line, kind: 'COMMISSIONER', subKind: null });
    }
  }
  const ids = await identitiesOf(transaction, 'ORGANISATION', firstLine.keys());
  const rows = [...firstLine].map(([code, { line, kind, subKind }]) => ({
    node_id: ids.get(code)!,
    kind,
    sub_kind: subKind,
    ods_code: code,
    name: code,
    status: 'UNKNOWN',
    source_id: source.sourceId,
    grade: 'A',
    note: NOTE,
    release_id: releaseId,
    release_row: line,
  }));
  await stageByColumn(transaction, tables.organisation, rows);
  await keepWhatStands(transaction, tables.organisation, unlessEarlierOrLesser(source.kind), editionValues(source));
  return ids;
}

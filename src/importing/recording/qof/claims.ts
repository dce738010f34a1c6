import { identitiesOf } from '../../../changes';
import type { Transaction } from '../../../database';
import { addMonths } from '../../../time';
import type { TakenRow } from '../../reading';
import { qofYearName, type QofPlace, type QofValidationOutcome } from '../../sources';
import { PCN_SHOWN, UNALLOCATED } from '../pcn-shown';
import type { RecordedSource } from '../recorder';
import { stageByColumn, type RowByColumn } from '../table-stage';
import { tables } from '../tables';
import { VALIDATION_OUTCOME } from './metrics';

/** A row that says something of a practice which is no figure. */
export type Statement = TakenRow<QofPlace | QofValidationOutcome> & { practiceId: number };

/** Stages statements as claims of the release. */
export async function stageStatements(
  transaction: Transaction,
  statements: readonly Statement[],
  source: RecordedSource,
  releaseId: number,
): Promise<void> {
  const metrics = await identitiesOf(transaction, 'METRIC', [PCN_SHOWN, VALIDATION_OUTCOME]);
  const keyOf = ({ row }: Statement): string =>
    row.is === 'PLACE' ? `${source.key}/${row.practiceCode}` : `${source.key}/${row.practiceCode}/RULE-${row.rule}`;
  const ids = await identitiesOf(transaction, 'CLAIM', statements.map(keyOf));
  const rows = statements.map((statement) => ({
    node_id: ids.get(keyOf(statement))!,
    subject_id: statement.practiceId,
    ...saidBy(statement.row, metrics, source),
    is_approximate: false,
    as_of_text: qofYearName(Number(statement.row.yearStart.slice(0, 4))),
    as_of_precision: 'BOUNDED',
    modality: 'ACTUAL',
    attribution: 'DOCUMENT',
    source_id: source.sourceId,
    causal_wording: 'NONE',
    grade: 'A',
    release_id: releaseId,
    release_row: statement.line,
  }));
  await stageByColumn(transaction, tables.claim, rows);
}

function saidBy(
  row: QofPlace | QofValidationOutcome,
  metrics: ReadonlyMap<string, number>,
  { statedLatest }: RecordedSource,
): RowByColumn {
  const yearEnd = addMonths(row.yearStart, 12);
  if (row.is === 'VALIDATION_OUTCOME') {
    return {
      kind: 'DESCRIPTION',
      metric_id: metrics.get(VALIDATION_OUTCOME)!,
      value_text: `${row.rule}: ${row.description}`,
      as_of_earliest: row.yearStart,
      as_of_latest: yearEnd,
    };
  }
  return {
    kind: 'RELATION',
    metric_id: metrics.get(PCN_SHOWN)!,
    value_text: row.pcnCode ?? UNALLOCATED,
    geography: row.commissionerCode,
    // Made after the year had ended, with the commissioners that there were by then.
    as_of_earliest: yearEnd,
    as_of_latest: statedLatest > yearEnd ? statedLatest : yearEnd,
    note: `The release also shows it in partnership or integrated care board ${row.stpCode} and region ${row.regionCode}.`,
  };
}

/** SQL over standing claims `t`: those of the metrics that were staged, so that one file of a release leaves the others alone. */
export const OF_STAGED_METRICS = 't.metric_id in (select metric_id from stage_claim)';

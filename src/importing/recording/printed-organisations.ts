import type { Transaction } from '../../database';
import { unlessEarlierOrLesser } from './lesser-registers';
import type { RecordedSource } from './recorder';
import { editionValues, keepWhatStands, stageByColumn } from './table-stage';
import { tables } from './tables';

/** An organisation that figures are about, as they print it. */
export interface PrintedOrganisation {
  kind: 'COMMISSIONER' | 'OTHER';
  subKind: string | null;
  code: string;
  /** Null where only the code is printed. */
  name: string | null;
  line: number;
}

const NOTE = 'Known from figures about it, which are no register: when it opened or closed they do not say.';

/**
 * Stages the organisations that figures are about, so that each figure is somebody's. Whatever register lists one, before or
 * after, says what it is; of names alone the one of the latest edition is taken, and of one without a name the code stands for it.
 *
 * @param ids identities of organisations by code
 */
export async function stagePrintedOrganisations(
  transaction: Transaction,
  organisations: Iterable<PrintedOrganisation>,
  ids: ReadonlyMap<string, number>,
  source: RecordedSource,
  releaseId: number,
): Promise<void> {
  const rows = Array.from(organisations, ({ kind, subKind, code, name, line }) => ({
    node_id: ids.get(code)!,
    kind,
    sub_kind: subKind,
    ods_code: code,
    name: name ?? code,
    status: 'UNKNOWN',
    source_id: source.sourceId,
    grade: 'A',
    note: NOTE,
    release_id: releaseId,
    release_row: line,
  }));
  await stageByColumn(transaction, tables.organisation, rows);
  const ownWithoutName = 'brought.importer is not distinct from $1 and t.name = t.ods_code';
  const stays = `s.name = s.ods_code or (${unlessEarlierOrLesser(source.kind)} and not (${ownWithoutName}))`;
  await keepWhatStands(transaction, tables.organisation, stays, editionValues(source));
}

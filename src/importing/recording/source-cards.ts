import { applyStage, type VersionedTable } from '../../changes';
import type { Transaction } from '../../database';
import { attributionOf, publications, type ImportKind } from '../sources';
import { stageByColumn } from './table-stage';

const sourceCard: VersionedTable = {
  name: 'source_card',
  key: ['source_id', 'importer'],
  attributes: ['schedule', 'lag', 'licence', 'attribution', 'caveats'],
};

/** Puts beside a source, whoever described it, what is known of the publication that it is an edition of. */
export async function stageSourceCard(
  transaction: Transaction,
  kind: ImportKind,
  sourceId: number,
  releaseId: number,
): Promise<void> {
  const { card } = publications[kind];
  const { schedule, lag, licence, caveats } = card;
  const row = {
    source_id: sourceId,
    importer: kind,
    schedule,
    lag,
    licence,
    attribution: attributionOf(card),
    caveats,
    release_id: releaseId,
  };
  await stageByColumn(transaction, sourceCard, [row]);
}

export async function applySourceCard(transaction: Transaction, revision: number): Promise<void> {
  await applyStage(transaction, sourceCard, revision);
}

import { reference } from '../fields';
import type { EvidenceTable } from './evidence-table';

/** Which claims contradict which; each pair stands in the file, and in the table, from both sides. */
export const claimDisagreements: EvidenceTable = {
  file: 'claims.csv',
  table: 'claim_disagreement',
  key: ['claim_id', 'other_claim_id'],
  fields: [reference('claim_id', 'CLAIM'), reference('other_claim_id', 'CLAIM', 'conflicts_with')],
  rules: [
    ({ claim_id: one, conflicts_with: other }) => (one === other ? 'conflicts_with names the claim itself' : null),
  ],
  split: (cells) =>
    cells.conflicts_with === ''
      ? []
      : cells.conflicts_with!.split(' ').map((other) => ({ ...cells, conflicts_with: other })),
};

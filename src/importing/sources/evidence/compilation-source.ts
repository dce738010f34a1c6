import type { CopyValue } from '../../../changes';
import { NodeReference, type FieldValue } from './fields';
import type { Evidence } from './reading/read-evidence';
import type { EvidenceSet } from './evidence-set';
import { COMPILATION, type EvidenceTable } from './tables';

const OURS =
  'Our own compilation of what others published: each row names its own source, and the definitions of metrics are ours.';
const THEIRS =
  'Compiled by others than the makers of Wulfrun: each row names its own source, and the definitions of metrics are theirs.';

/**
 * The compilation as a source of its own: what its files are releases of, and what the words are from that are ours, such
 * as the definitions of metrics. It is not in `sources.csv`, which lists what others published.
 *
 * @returns values in the order of the columns of table `source`
 */
export function compilationSource(
  { fields }: EvidenceTable,
  { edition }: Evidence,
  { name, isBundled }: EvidenceSet,
): CopyValue[] | FieldValue[] {
  const values: Record<string, FieldValue> = {
    node_id: new NodeReference(['SOURCE'], COMPILATION, 'source_id'),
    publisher: isBundled ? 'Wulfrun' : `Whoever compiled the evidence set ${name}`,
    title: isBundled ? 'Curated evidence' : `Curated evidence: ${name}`,
    kind: 'COMPILATION',
    published_text: edition,
    published_precision: 'DAY',
    published_earliest: edition,
    published_latest: edition,
    access: 'DATA_FILE',
    grade: 'B',
    note: isBundled ? OURS : THEIRS,
  };
  return fields.flatMap((field) => field.columns).map((column) => values[column] ?? null);
}

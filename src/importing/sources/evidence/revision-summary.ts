import type { EvidenceSet } from './evidence-set';
import type { EvidenceFile } from './reading/evidence-file';
import type { Evidence } from './reading/read-evidence';

/** What a load puts on record, in one line: `curated evidence of 2026-11-21: 80 sources, 76 organisations, …`. */
export function revisionSummary(
  { edition }: Evidence,
  { name, isBundled }: EvidenceSet,
  files: readonly EvidenceFile[],
): string {
  const counts = files.map(({ name, lines }) => `${lines.length} ${name.replace(/\.csv$/, '').replaceAll('_', ' ')}`);
  return `curated evidence${isBundled ? '' : ` ${name}`} of ${edition}: ${counts.join(', ')}`;
}

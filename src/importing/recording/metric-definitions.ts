import { identitiesOf } from '../../changes';
import type { Transaction } from '../../database';
import type { RecordedSource } from './recorder';
import { editionValues, keepWhatStands, stageByColumn, UNLESS_EARLIER_EDITION } from './table-stage';
import { tables } from './tables';

/** What an import says of a metric that it brings figures of. */
export interface MetricDefinition {
  name: string;
  definition: string;
  family: 'STRUCTURE' | 'COVERAGE' | 'EXPERIENCE' | 'ACTIVITY' | 'OUTCOME' | 'STATEMENT';
  /** Null for what is no measurement. */
  kind: 'RATE' | 'PROPORTION' | 'MEAN' | 'COUNT' | null;
  unit: string | null;
  per?: number;
  lowerIsBetter: boolean | null;
  frequency: 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | 'IRREGULAR' | null;
  caveats: readonly string[];
}

/** Who gave a definition: somebody (then it stays), a later edition (too), or this very one, in other words. */
const UNLESS_EARLIER_OR_OTHER_WORDS = `${UNLESS_EARLIER_EDITION}
  or (t.name, t.definition, t.kind, t.unit, t.per, t.caveats) is not distinct from (s.name, s.definition, s.kind, s.unit, s.per, s.caveats)`;

/**
 * Stages metrics by their codes. A definition that somebody gave stays; of those that imports gave, that of the latest edition.
 *
 * @param yields  whether any definition that stands is better than these, which then only fill gaps
 */
export async function stageMetrics(
  transaction: Transaction,
  definitions: ReadonlyMap<string, MetricDefinition>,
  source: RecordedSource,
  releaseId: number,
  { yields = false } = {},
): Promise<void> {
  const ids = await identitiesOf(transaction, 'METRIC', definitions.keys());
  const rows = [...definitions].map(([code, definition]) => ({
    node_id: ids.get(code)!,
    name: definition.name,
    family: definition.family,
    kind: definition.kind,
    unit: definition.unit,
    per: definition.per,
    lower_is_better: definition.lowerIsBetter,
    frequency: definition.frequency,
    definition: definition.definition,
    source_id: source.sourceId,
    caveats: definition.caveats,
    is_simulated: false,
    release_id: releaseId,
  }));
  await stageByColumn(transaction, tables.metric, rows);
  if (yields) await keepWhatStands(transaction, tables.metric);
  else await keepWhatStands(transaction, tables.metric, UNLESS_EARLIER_OR_OTHER_WORDS, editionValues(source));
}

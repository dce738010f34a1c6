import type { Database } from '../../database';
import { readPublishedEffects, type PublishedEffectRow } from '../../evidence';
import type { Answer } from './answer';

/** What studies printed on the metric for the models compared; for all models where none is compared. */
export async function publishedFor(
  database: Database,
  { metric, cohorts, moment }: Answer,
): Promise<PublishedEffectRow[]> {
  const models = new Set(cohorts.flatMap((cohort) => cohort.models));
  const effects = await readPublishedEffects(database, { metricId: metric.nodeId }, moment);
  return models.size === 0 ? effects : effects.filter(({ model }) => model !== null && models.has(model));
}

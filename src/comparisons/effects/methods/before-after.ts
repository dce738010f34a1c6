import { meanOfClusterMeans } from '../../../statistics';
import type { EffectFigures, NoEffect } from '../effect-result';
import { noIntervalBecause } from '../no-effect';
import type { EstimationOptions, Study, TreatedStudyUnit } from '../study';
import { found } from './found';
import { meanOfValues } from './mean-of-values';

/** Members before and after, nobody else: the mean over practices of their own change. */
export function beforeAfter(study: Study, { confidence }: EstimationOptions): EffectFigures | NoEffect {
  const changes = study.treated.map((unit) => ({ mean: changeOf(unit) }));
  const mean = meanOfClusterMeans(changes, { confidence });
  if (mean?.interval == null) return noIntervalBecause('one-treated-cluster');
  const method = 'mean change of practices, each counted once, t limits over practices';
  const { value, lower, upper } = mean.interval;
  const p = null; // A change without a comparison group is no test of anything.
  return found(
    study,
    { treated: study.treated, comparators: [] },
    { value, lower, upper, confidence, unit: study.unit, method },
    { p },
  );
}

function changeOf({ outcomes, lastUntreated, firstTreated }: TreatedStudyUnit): number {
  return meanOfValues(outcomes.subarray(firstTreated)) - meanOfValues(outcomes.subarray(0, lastUntreated + 1));
}

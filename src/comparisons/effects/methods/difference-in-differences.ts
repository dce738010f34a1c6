import { differenceInDifferences as twoByTwo, type TwoByTwoObservation } from '../../../statistics';
import type { EffectFigures, NoEffect } from '../effect-result';
import { noEffectBecause, noIntervalBecause } from '../no-effect';
import { permutationOfChanges } from '../permutation';
import type { EstimationOptions, Study, StudyUnit, TreatedStudyUnit } from '../study';
import { clusterOf } from './cluster-of';
import { figuresWithPlacebos, found, placebosOf } from './found';
import { meanOfValues } from './mean-of-values';
import { sidesOf } from './sides';

/** Change in members against change in comparators, around one date for all. */
export function differenceInDifferences(study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  const sides = sidesOf(study);
  if ('isEstimable' in sides) return sides;
  const { beforeTo, afterFrom } = sides;
  const observations: TwoByTwoObservation[] = [];
  const observe = (unit: StudyUnit | TreatedStudyUnit, isTreated: boolean): void => {
    unit.outcomes.forEach((value, place) => {
      if (Number.isNaN(value) || (place >= beforeTo && place < afterFrom)) return;
      observations.push({ unit: clusterOf(unit, options), isTreated, isAfter: place >= afterFrom, value });
    });
  };
  for (const unit of study.treated) observe(unit, true);
  for (const unit of study.comparators) observe(unit, false);
  const result = twoByTwo(observations, options);
  if (!result.isEstimable) return noEffectBecause(result);
  const clusters = options.clusterBy === 'LEAD' ? 'lead' : 'practice';
  const method = `difference in differences, cluster-robust by ${clusters} (CR1), t limits`;
  const permuted = permutationOfChanges(study, options, {
    // The mean of each side, as the estimate has it.
    changeOf: ({ outcomes }) =>
      meanOfValues(outcomes.subarray(afterFrom)) - meanOfValues(outcomes.subarray(0, beforeTo)),
  });
  const estimate = figuresWithPlacebos(result.effect, study.unit, method, permuted, options.confidence);
  if (estimate === null) return noIntervalBecause(result.effect.whyNoInterval!);
  const changes = result.unitChanges.isEstimable ? result.unitChanges.interval : null;
  return found(study, study, estimate, {
    p: result.effect.p,
    ...placebosOf(permuted),
    settings: { beforeTo: study.periods[beforeTo]?.from ?? null, afterFrom: study.periods[afterFrom]?.from ?? null },
    variants:
      changes === null
        ? []
        : [
            {
              name: 'each practice once',
              estimate: {
                value: changes.value,
                lower: changes.lower,
                upper: changes.upper,
                confidence: options.confidence,
                unit: study.unit,
                method: 'difference of mean changes of practices seen on both sides, Welch’s t limits',
              },
            },
          ],
  });
}

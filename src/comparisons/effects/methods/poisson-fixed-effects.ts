import { poissonFixedEffects as regression } from '../../../statistics';
import type { EffectFigures, NoEffect } from '../effect-result';
import { noEffectBecause, noIntervalBecause } from '../no-effect';
import type { EstimationOptions, Study } from '../study';
import { found } from './found';
import { rowsOf } from './panel-of-study';

/** The ratio of rates, by Poisson regression with an effect of each practice and each period. */
export function poissonFixedEffects(study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  const units = [...study.treated, ...study.comparators];
  if (units.some(({ events }) => events === null) || study.kind === 'MEAN') return needsCounts();
  const { panel, isMember, exposure } = rowsOf(study, options, 'events');
  const result = regression(panel, exposure, [isMember], options);
  if (!result.isEstimable) return noEffectBecause(result);
  const [term] = result.terms;
  const { value, lower, upper } = term!.rateRatio;
  if (lower === null || upper === null) return noIntervalBecause(term!.effect.whyNoInterval ?? 'no-residual-variation');
  const { confidence } = options;
  const method = `Poisson regression with effects of practice and period, cluster-robust by ${options.clusterBy.toLowerCase()}, normal limits on the log scale`;
  return found(
    study,
    study,
    { value, lower, upper, confidence, unit: 'ratio of rates', method },
    {
      p: term!.effect.p,
      leftOut: [{ reason: 'WITHOUT_ANY_EVENT', practices: result.unitsWithoutEvents }].filter(
        (one) => one.practices > 0,
      ),
      settings: { clusters: result.clusters, periodsWithoutEvents: result.periodsWithoutEvents },
    },
  );
}

function needsCounts(): NoEffect {
  return {
    isEstimable: false,
    reason: 'needs-counts',
    explanation: 'The metric is published as values without numerators, or is a mean: there are no events to count.',
    needed: 'a metric with events and what they are counted over',
  };
}

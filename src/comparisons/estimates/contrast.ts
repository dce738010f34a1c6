import type { Estimate } from '../../evidence';
import {
  differenceOfClusterMeans,
  exactConditionalP,
  moverDifference,
  proportionDifference,
  proportionRatio,
  rateDifference,
  rateRatio,
  ratioOfPooledRates,
} from '../../statistics';
import { inWords, ratioInWords } from './interval-words';
import type { Pooled, Pooling } from './pooled';

export interface ContrastFigures {
  difference: Estimate | null;
  ratio: Estimate | null;
  clusterRobustDifference: Estimate | null;
  clusterRobustRatio: Estimate | null;
  p: number | null;
  poissonP: number | null;
}

const NOTHING: ContrastFigures = {
  difference: null,
  ratio: null,
  clusterRobustDifference: null,
  clusterRobustRatio: null,
  p: null,
  poissonP: null,
};

/** One cohort against the reference, by every interval that the kind of metric has. */
export function contrast(cohort: Pooled, reference: Pooled, { unit, per, confidence }: Pooling): ContrastFigures {
  const [a, b] = [cohort.result, reference.result];
  if (a === null || b === null) return NOTHING;
  if (a.kind === 'rate' && b.kind === 'rate') {
    if (a.rate.exposure === 0 || b.rate.exposure === 0) return NOTHING;
    const robust = ratioOfPooledRates(a.rate, b.rate, { confidence });
    const bothRobust = a.rate.clusterRobust !== null && b.rate.clusterRobust !== null;
    return {
      difference: inWords(rateDifference(a.rate, b.rate, { per, confidence }), unit, ' (exact below ten events, Byar’s above)'),
      ratio: ratioInWords(rateRatio(a.rate, b.rate, { confidence })),
      clusterRobustDifference: bothRobust
        ? inWords(moverDifference(a.rate.clusterRobust!, b.rate.clusterRobust!), unit, ', cluster-robust by practice')
        : null,
      clusterRobustRatio: ratioInWords(robust),
      p: robust.p,
      poissonP: exactConditionalP(a.rate, b.rate),
    };
  }
  if (a.kind === 'proportion' && b.kind === 'proportion') {
    const bothRobust = a.proportion.clusterRobust !== null && b.proportion.clusterRobust !== null;
    return {
      difference: inWords(proportionDifference(a.proportion, b.proportion, { per, confidence }), unit),
      ratio: ratioInWords(proportionRatio(a.proportion, b.proportion, { confidence })),
      clusterRobustDifference: bothRobust
        ? inWords(moverDifference(a.proportion.clusterRobust!, b.proportion.clusterRobust!), unit, ', cluster-robust by practice')
        : null,
      clusterRobustRatio: null,
      p: differenceOfClusterMeans(a.mean, b.mean, { confidence }).p,
      poissonP: null,
    };
  }
  if (a.kind === 'mean' && b.kind === 'mean') {
    const welch = differenceOfClusterMeans(a.mean, b.mean, { confidence });
    const mover = a.mean.interval !== null && b.mean.interval !== null ? moverDifference(a.mean.interval, b.mean.interval) : null;
    return {
      ...NOTHING,
      difference: mover && inWords(mover, unit, ', over practices'),
      clusterRobustDifference: welch.interval && inWords(welch.interval, unit),
      p: welch.p,
    };
  }
  return NOTHING;
}

import type { Estimate } from '../../evidence';
import {
  type ClusterMean,
  differenceOfClusterMeans,
  exactConditionalP,
  moverDifference,
  type PooledProportion,
  type PooledRate,
  proportionDifference,
  proportionRatio,
  rateDifference,
  rateRatio,
  ratioOfPooledRates,
  type ScaledEstimate,
} from '../../statistics';
import { differenceInWords, inWords, ratioInWords } from './interval-words';
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
export function contrast(cohort: Pooled, reference: Pooled, pooling: Pooling): ContrastFigures {
  const [a, b] = [cohort.result, reference.result];
  if (a?.kind === 'rate' && b?.kind === 'rate') return ofRates(a.rate, b.rate, pooling);
  if (a?.kind === 'proportion' && b?.kind === 'proportion') return ofProportions(a, b, pooling);
  if (a?.kind === 'mean' && b?.kind === 'mean') return ofMeans(a.mean, b.mean, pooling);
  return NOTHING;
}

function ofRates(a: PooledRate, b: PooledRate, { unit, per, confidence }: Pooling): ContrastFigures {
  const robust = ratioOfPooledRates(a, b, { confidence });
  return {
    difference: differenceInWords(
      rateDifference(a, b, { per, confidence }),
      unit,
      'exact below ten events and Byar’s above, events taken as independent',
    ),
    ratio: ratioInWords(rateRatio(a, b, { confidence })),
    clusterRobustDifference: robustDifference(a.clusterRobust, b.clusterRobust, unit),
    clusterRobustRatio: ratioInWords(robust),
    p: robust.p,
    poissonP: exactConditionalP(a, b),
  };
}

interface ProportionAndMean {
  proportion: PooledProportion;
  mean: ClusterMean;
}

function ofProportions(
  a: ProportionAndMean,
  b: ProportionAndMean,
  { unit, per, confidence }: Pooling,
): ContrastFigures {
  const robust = robustDifference(a.proportion.clusterRobust, b.proportion.clusterRobust, unit);
  return {
    ...NOTHING,
    difference: inWords(proportionDifference(a.proportion, b.proportion, { per, confidence }), unit),
    ratio: ratioInWords(proportionRatio(a.proportion, b.proportion, { confidence })),
    clusterRobustDifference: robust,
    // A proportion of none or all varies by nothing over its practices, and p would take that for certainty.
    p: robust && differenceOfClusterMeans(a.mean, b.mean, { confidence }).p,
  };
}

function ofMeans(a: ClusterMean, b: ClusterMean, { unit, confidence }: Pooling): ContrastFigures {
  const welch = differenceOfClusterMeans(a, b, { confidence });
  const mover = a.interval && b.interval && moverDifference(a.interval, b.interval);
  return {
    ...NOTHING,
    difference: mover && differenceInWords(mover, unit, 't limits over practices'),
    clusterRobustDifference: welch.interval && inWords(welch.interval, unit),
    p: welch.p,
  };
}

function robustDifference(a: ScaledEstimate | null, b: ScaledEstimate | null, unit: string): Estimate | null {
  return a && b && differenceInWords(moverDifference(a, b), unit, 'cluster-robust by practice, t limits');
}

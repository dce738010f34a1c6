import type {
  NotEstimable as StatisticalNotEstimable,
  NotEstimableReason,
  WhyNoEffectInterval,
} from '../../statistics';
import type { NoEffect } from './effect-result';

const WHY: Readonly<Record<NotEstimableReason, string>> = {
  'no-treated-units': 'no practice of the cohort has values both before and after it certainly joined',
  'no-comparison-units': 'no comparator has the values that are needed',
  'too-few-donors': 'there are too few donors',
  'no-observations-before': 'there are no values before joining',
  'no-observations-after': 'there are no values after joining',
  'too-few-observations': 'there are fewer values than the model has coefficients',
  'no-events': 'there are no events',
  'too-few-events': 'there are too few events',
  'no-expected-events': 'no events are expected',
  'no-consecutive-points': 'no two points of the series follow each other',
  'too-few-units': 'there are too few practices',
  'units-without-events': 'too many practices have no events for this scale',
  'absorbed-by-fixed-effects': 'membership does not vary within practices and periods',
  collinear: 'membership cannot be told from the other terms of the model',
  separation: 'a group has no events at all, so that its ratio is nought or boundless',
  'not-converged': 'the fit did not come to rest',
  'too-few-studies': 'there are too few practices to pool',
  'no-variance': 'a practice shows no variance to weight it by',
};

/** A lack of data as the API tells it. */
export function noEffectBecause({ reason, needed, had, subject }: StatisticalNotEstimable): NoEffect {
  const of = subject === null ? '' : ` (${subject})`;
  return {
    isEstimable: false,
    reason,
    explanation: `The effect cannot be estimated: ${WHY[reason]}${of}.`,
    needed: `${needed}, and there ${had === 1 ? 'is' : 'are'} ${had}`,
  };
}

const WHY_NO_LIMITS: Readonly<Record<WhyNoEffectInterval, string>> = {
  'one-cluster': 'all belong to one cluster, which cannot show how clusters differ',
  'one-treated-cluster': 'a single treated practice or lead cannot show how such differ',
  'one-comparison-cluster': 'a single comparator cannot show how such differ',
  'cohorts-of-one': 'half or more of the practices joined alone in their month, which cannot show how such differ',
  'reference-period': 'it is nought by definition',
  'no-residual-variation': 'the data fit exactly, and limits without width would claim certainty',
  'no-residual-degrees-of-freedom': 'there are as many coefficients as values',
};

/** No number goes without its interval: where there is none, there is no number. */
export function noIntervalBecause(why: WhyNoEffectInterval): NoEffect {
  return {
    isEstimable: false,
    reason: 'no-interval',
    explanation: `The effect has no interval, and is not given without: ${WHY_NO_LIMITS[why]}.`,
    needed: 'more practices or leads of the cohort, or a method with placebos (SYNTHETIC_CONTROL)',
  };
}

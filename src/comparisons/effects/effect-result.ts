import type { NotEstimableReason as StatisticalReason } from '../../statistics';

/** An estimate as plain data. */
export interface EstimateFigures {
  value: number;
  lower: number;
  upper: number;
  confidence: number;
  unit: string;
  method: string;
}

/** One point by time since joining; without limits where there is one practice, or the point is the reference. */
export interface EventTimePoint {
  eventTime: number;
  value: number;
  lower: number | null;
  upper: number | null;
  practices: number | null;
  isReference: boolean;
}

/** The treated and what they would have been, over the periods of the study. */
export interface EffectSeries {
  periodFrom: string;
  treated: number | null;
  counterfactual: number | null;
}

export interface DonorShare {
  practiceId: number;
  /** Mean over the treated practices; all together 1. */
  weight: number;
}

export interface PlaceboFigures {
  label: string;
  value: number;
}

export interface TestFigures {
  name: string;
  statistic: number;
  degreesOfFreedom: number;
  p: number;
}

export interface FitFigures {
  rmspeBefore: number | null;
  rmspeAfter: number | null;
  /** Median root mean squared gap before of the placebos. */
  medianPlaceboRmspeBefore: number | null;
  effectiveDonors: number | null;
  factors: number | null;
  lag: number | null;
  durbinWatson: number | null;
}

/** What a method found: plain data, ready to leave a worker. */
export interface EffectFigures {
  isEstimable: true;
  estimate: EstimateFigures;
  p: number | null;
  permutationP: number | null;
  /** How placebos were drawn; null without. */
  permutation: string | null;
  treatedPractices: number;
  treatedLeads: number;
  comparators: number;
  donorsOffered: number | null;
  donorsUsed: number | null;
  practiceMonths: number;
  eventStudy: EventTimePoint[];
  preTrend: TestFigures | null;
  series: EffectSeries[];
  donors: DonorShare[];
  placebos: PlaceboFigures[];
  fit: FitFigures | null;
  /** Other aggregations and variants, by name. */
  variants: { name: string; estimate: EstimateFigures }[];
  /** What the method set for itself, beside the options. */
  settings: Record<string, string | number | boolean | null>;
  /** Treated practices and comparators that the method could not use, by reason. */
  leftOut: { reason: string; practices: number }[];
}

export type WhyNoEffect =
  | StatisticalReason
  | 'no-model'
  | 'reference-is-a-model'
  | 'staggered-starts'
  | 'needs-counts'
  | 'no-interval'
  | 'too-few-periods-before';

export interface NoEffect {
  isEstimable: false;
  reason: WhyNoEffect;
  /** What was needed and what there was, in words. */
  explanation: string;
  needed: string | null;
}

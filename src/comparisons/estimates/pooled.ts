import {
  meanOfClusterMeans,
  pooledProportion,
  pooledRate,
  weightedMeanOfClusters,
  type ClusterMean,
  type PooledProportion,
  type PooledRate,
} from '../../statistics';
import type { Panel } from '../panel/panel';

/** How a metric is pooled, and in what unit. */
export interface Pooling {
  kind: 'RATE' | 'PROPORTION' | 'MEAN' | 'COUNT';
  per: number;
  unit: string;
  confidence: number;
  /** Values only, list-weighted: patients on the list of the period by cell, NaN where no list of the period is known. */
  listWeights: Float64Array | null;
}

/** What one cohort comes to over some periods. */
export interface Pooled {
  practices: number;
  practicePeriods: number;
  events: number | null;
  patientYears: number | null;
  result:
    | { kind: 'rate'; rate: PooledRate }
    | { kind: 'proportion'; proportion: PooledProportion; mean: ClusterMean }
    | { kind: 'mean'; mean: ClusterMean }
    | null;
}

interface PracticeTotals {
  periods: number;
  numerator: number;
  denominator: number;
  patientYears: number;
  value: number;
  weightedValue: number;
  weight: number;
}

/** Adds up the cells that count to a cohort, practice by practice, and pools them by the kind of the metric. */
export function pool(
  panel: Panel,
  counted: Uint32Array,
  cohort: number,
  periods: readonly number[],
  pooling: Pooling,
): Pooled {
  const bit = 1 << cohort;
  const totals: PracticeTotals[] = [];
  for (let unit = 0; unit < panel.units.length; unit += 1) {
    const row = unit * panel.periods.length;
    let sum: PracticeTotals | null = null;
    for (const period of periods) {
      const cell = row + period;
      if ((counted[cell]! & bit) === 0) continue;
      sum ??= { periods: 0, numerator: 0, denominator: 0, patientYears: 0, value: 0, weightedValue: 0, weight: 0 };
      sum.periods += 1;
      if (panel.isValueOnly) {
        sum.value += panel.values[cell]!;
        const weight = pooling.listWeights?.[cell] ?? 0;
        sum.weightedValue += panel.values[cell]! * weight;
        sum.weight += weight;
      } else {
        sum.numerator += panel.numerators[cell]!;
        sum.denominator += panel.denominators[cell]!;
        sum.patientYears += (panel.denominators[cell]! * panel.periods[period]!.months) / 12;
      }
    }
    if (sum !== null) totals.push(sum);
  }
  const isRate = pooling.kind === 'RATE' && !panel.isValueOnly;
  const add = (of: (one: PracticeTotals) => number): number => totals.reduce((sum, one) => sum + of(one), 0);
  return {
    practices: totals.length,
    practicePeriods: add((one) => one.periods),
    events: panel.isValueOnly ? null : add((one) => one.numerator),
    patientYears: isRate ? add((one) => one.patientYears) : null,
    result: totals.length === 0 ? null : result(totals, panel.isValueOnly, pooling),
  };
}

function result(
  totals: readonly PracticeTotals[],
  isValueOnly: boolean,
  { kind, per, confidence, listWeights }: Pooling,
): Pooled['result'] {
  if (isValueOnly) {
    const mean =
      listWeights === null
        ? meanOfClusterMeans(
            totals.map((one) => ({ mean: one.value / one.periods })),
            { confidence },
          )
        : weightedMeanOfClusters(
            totals.map((one) => ({ sumOfWeightedValues: one.weightedValue, sumOfWeights: one.weight })),
            { confidence },
          );
    return mean === null ? null : { kind: 'mean', mean };
  }
  if (kind === 'RATE') {
    const rate = pooledRate(
      totals.map((one) => ({ events: one.numerator, exposure: one.patientYears })),
      { per, confidence },
    );
    return rate === null ? null : { kind: 'rate', rate };
  }
  const mean = weightedMeanOfClusters(
    totals.map((one) => ({ sumOfWeightedValues: one.numerator * per, sumOfWeights: one.denominator })),
    { confidence },
  );
  if (mean === null) return null;
  if (kind !== 'PROPORTION') return { kind: 'mean', mean };
  const proportion = pooledProportion(
    totals.map(({ numerator, denominator }) => ({ numerator, denominator })),
    { per, confidence },
  );
  return proportion === null ? null : { kind: 'proportion', proportion, mean };
}

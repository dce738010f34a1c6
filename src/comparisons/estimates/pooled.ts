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

const NO_TOTALS: PracticeTotals = {
  periods: 0,
  numerator: 0,
  denominator: 0,
  patientYears: 0,
  value: 0,
  weightedValue: 0,
  weight: 0,
};

/**
 * Adds up the cells that count to a cohort, practice by practice, and pools them by the kind of the metric.
 *
 * @param units  places of the practices that may count to it, in order; all of the panel if not known
 */
export function pool(
  panel: Panel,
  counted: Uint32Array,
  cohort: number,
  periods: readonly number[],
  pooling: Pooling,
  units: Iterable<number> = panel.units.keys(),
): Pooled {
  const totals: PracticeTotals[] = [];
  for (const unit of units) {
    const sum = panel.isValueOnly
      ? sumOfValues(panel, counted, 1 << cohort, unit, periods, pooling.listWeights)
      : sumOfNumerators(panel, counted, 1 << cohort, unit, periods);
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

/** Null where nothing of the practice counts. */
function sumOfNumerators(
  { numerators, denominators, periods: { length }, periods: ofPanel }: Panel,
  counted: Uint32Array,
  bit: number,
  unit: number,
  periods: readonly number[],
): PracticeTotals | null {
  let [count, numerator, denominator, patientYears] = [0, 0, 0, 0];
  for (let index = 0; index < periods.length; index += 1) {
    const period = periods[index]!;
    const cell = unit * length + period;
    if ((counted[cell]! & bit) === 0) continue;
    count += 1;
    numerator += numerators[cell]!;
    denominator += denominators[cell]!;
    patientYears += (denominators[cell]! * ofPanel[period]!.months) / 12;
  }
  return count === 0 ? null : { ...NO_TOTALS, periods: count, numerator, denominator, patientYears };
}

function sumOfValues(
  { values, periods: { length } }: Panel,
  counted: Uint32Array,
  bit: number,
  unit: number,
  periods: readonly number[],
  listWeights: Float64Array | null,
): PracticeTotals | null {
  let [count, value, weightedValue, weight] = [0, 0, 0, 0];
  for (let index = 0; index < periods.length; index += 1) {
    const cell = unit * length + periods[index]!;
    if ((counted[cell]! & bit) === 0) continue;
    const patients = listWeights?.[cell] ?? 0;
    count += 1;
    value += values[cell]!;
    weightedValue += values[cell]! * patients;
    weight += patients;
  }
  return count === 0 ? null : { ...NO_TOTALS, periods: count, value, weightedValue, weight };
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

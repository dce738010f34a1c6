/** A balanced table of values, a row for each unit, without what units and periods have of their own. */
export interface TwoWayCentred {
  /** A row for each unit; rows and columns add up to 0. */
  readonly centred: readonly Float64Array[];
  readonly grandMean: number;
  /** Mean of each period less the grand mean. */
  readonly periodEffects: Float64Array;
}

export function twoWayCentred(rows: readonly Float64Array[]): TwoWayCentred {
  const periods = rows[0]!.length;
  const periodMeans = new Float64Array(periods);
  for (const row of rows)
    for (let period = 0; period < periods; period += 1) periodMeans[period]! += row[period]! / rows.length;
  const grandMean = meanOf(periodMeans);
  const periodEffects = periodMeans.map((mean) => mean - grandMean);
  const centred = rows.map((row) => {
    const own = meanOf(row);
    return row.map((value, period) => value - own - periodEffects[period]!);
  });
  return { centred, grandMean, periodEffects };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

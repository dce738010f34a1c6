/** One group on one side of the start. */
export interface TwoByTwoCell {
  readonly isTreated: boolean;
  readonly isAfter: boolean;
  readonly observations: number;
  /** Null without observations. */
  readonly mean: number | null;
  /** Of the mean, were its observations independent; null with fewer than two. */
  readonly standardError: number | null;
}

interface Observed {
  readonly isTreated: boolean;
  readonly isAfter: boolean;
  readonly value: number;
}

/** The four cells in the order comparison before and after, treated before and after. */
export function cellsOf(observations: readonly Observed[]): TwoByTwoCell[] {
  return [false, true].flatMap((isTreated) =>
    [false, true].map((isAfter) => {
      const values = observations
        .filter((one) => one.isTreated === isTreated && one.isAfter === isAfter)
        .map(({ value }) => value);
      return { isTreated, isAfter, observations: values.length, ...meanOf(values) };
    }),
  );
}

function meanOf(values: readonly number[]): Pick<TwoByTwoCell, 'mean' | 'standardError'> {
  const count = values.length;
  if (count === 0) return { mean: null, standardError: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  if (count === 1) return { mean, standardError: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, standardError: Math.sqrt(squares / (count - 1) / count) };
}

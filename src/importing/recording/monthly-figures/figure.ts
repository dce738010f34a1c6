/** One published number of one organisation and month, or the reason why there is none. */
export interface Figure extends FigureValue {
  /** The code of its metric. */
  readonly metric: string;
  readonly organisationId: number;
  /** `YYYY-MM-01`. */
  readonly month: string;
  /** The first line that it was read from. */
  readonly line: number;
}

export interface FigureValue {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly absence: 'ZERO_DENOMINATOR' | null;
}

export const countFigure = (value: number): FigureValue => ({
  numerator: null,
  denominator: null,
  value,
  absence: null,
});

/** A part of a whole. Of nothing there is no share, and not a share of zero. */
export const shareFigure = (part: number, whole: number): FigureValue =>
  whole === 0
    ? { numerator: null, denominator: null, value: null, absence: 'ZERO_DENOMINATOR' }
    : { numerator: part, denominator: whole, value: null, absence: null };

import type { Figure } from '../figures';

/** What a figure says, whatever it is about. */
export type FigureValue = Pick<Figure, 'numerator' | 'denominator' | 'value' | 'absence'>;

export const countFigure = (value: number): FigureValue => ({ value });

/** A part of a whole. Of nothing there is no share, and not a share of zero. */
export const shareFigure = (part: number, whole: number): FigureValue =>
  whole === 0 ? { absence: 'ZERO_DENOMINATOR' } : { numerator: part, denominator: whole };

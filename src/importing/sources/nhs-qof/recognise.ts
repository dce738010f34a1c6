import { squeezed } from '../../reading';
import { achievement } from './achievement';
import { indicators } from './indicators';
import { maximumPoints } from './maximum-points';
import { places } from './places';
import { prevalence } from './prevalence';
import type { QofShape } from './shape';
import { validationOutcomes } from './validation-outcomes';

const SHAPES: readonly QofShape[] = [prevalence, maximumPoints, places, indicators, validationOutcomes, achievement];

/** Which of the files of a release a header is of; null for any other. */
export function shapeOf(header: readonly string[]): QofShape | null {
  const names = header.map(squeezed);
  const has = (accepted: readonly string[]): boolean => accepted.some((heading) => names.includes(squeezed(heading)));
  return SHAPES.find(({ headings }) => headings.every(has)) ?? null;
}

export const recognise = (first: readonly string[][]): boolean => shapeOf(first[0] ?? []) !== null;

import { squeezed } from '../../reading';

const LONG = ['practicecode', 'month', 'measure', 'value'];

/** `ratio_quantity.A81001`: what stands before the point is the same in every column, and says nothing about the measure. */
export const WIDE_HEADING = /^([A-Za-z][A-Za-z0-9_]*)\.([A-Z][A-Z0-9]{5})$/;

/** The form of a file of measures, by its header; null when it is neither. */
export function formOf(header: readonly string[]): 'long' | 'wide' | null {
  const names = header.map(squeezed);
  if (LONG.every((name) => names.includes(name))) return 'long';
  return names[0] === 'month' && WIDE_HEADING.test(header[1] ?? '') ? 'wide' : null;
}

export const recognise = (first: readonly string[][]): boolean => formOf(first[0] ?? []) !== null;

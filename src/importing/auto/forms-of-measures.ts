import { basename, dirname } from 'node:path';
import { squeezed } from '../reading';
import { formOf, type ReadingOptions } from '../sources';
import type { SeenFile, SeenTable } from './look-at-file';

/** How a wide file of measures is to be read, and which file gives the same in long form. */
export interface WideForm {
  readonly options: ReadingOptions;
  readonly repeats: string | null;
  readonly notes: readonly string[];
}

/**
 * A wide file does not say what it measures. Where one file in long form lies beside it, that says so: the same values, most
 * likely, which the import makes sure of. Where none does, the name of its folder decides.
 *
 * @param files all files of measures that there are
 */
export function wideFormOf(file: SeenFile, table: SeenTable, files: readonly SeenFile[]): WideForm | null {
  if (formOf(table.first[0] ?? []) !== 'wide') return null;
  const beside = files.filter((other) => dirname(other.place.name) === dirname(file.place.name));
  const long = beside.flatMap((other) => other.tables.flatMap(({ first }) => longMeasure(other.place.name, first)));
  if (long.length !== 1) return { options: {}, repeats: null, notes: [] };
  const [{ measure, name }] = long as [(typeof long)[0]];
  const notes = [`taken for the measure ${measure} in wide form, which ${basename(name)} beside it gives in long form`];
  return { options: { measure }, repeats: name, notes };
}

function longMeasure(name: string, [header = [], row = []]: readonly string[][]): { name: string; measure: string }[] {
  if (formOf(header) !== 'long') return [];
  const measure = row[header.map(squeezed).indexOf('measure')];
  return measure === undefined ? [] : [{ name, measure }];
}

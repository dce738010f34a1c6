import { dirname } from 'node:path';
import { ImportInputError } from '../../errors';
import type { ReadingOptions } from '../publication';

/** A file of measures found in a folder. */
export interface MeasureFile {
  readonly name: string;
  readonly form: 'long' | 'wide';
}

/**
 * Which files of a folder to take. A folder that holds both forms most likely holds the same values twice, and one name
 * can't be right for the wide files of two folders: somebody has to say.
 *
 * @throws {ImportInputError} MEASURE_AMBIGUOUS
 */
export function chooseMeasureFiles<File extends MeasureFile>(
  files: readonly File[],
  folder: string,
  { form, measure }: ReadingOptions,
): File[] {
  const chosen = files.filter((file) => form === undefined || file.form === form);
  const forms = new Set(chosen.map((file) => file.form));
  if (forms.size > 1) {
    throw ambiguous(
      folder,
      `it holds measures in both forms (${namesOf(chosen)})`,
      'give the option form: long or wide',
    );
  }
  const folders = new Set(chosen.map((file) => dirname(file.name)));
  if (forms.has('wide') && measure !== undefined && folders.size > 1) {
    throw ambiguous(
      folder,
      `wide files lie in ${folders.size} folders, which one measure cannot name`,
      'import each by itself',
    );
  }
  return chosen;
}

const namesOf = (files: readonly MeasureFile[]): string =>
  files.map((file) => `${file.name} is ${file.form}`).join('; ');

const ambiguous = (folder: string, fact: string, advice: string): ImportInputError =>
  new ImportInputError('MEASURE_AMBIGUOUS', folder, `${fact}: ${advice}`);

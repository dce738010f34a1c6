import { basename, dirname } from 'node:path';
import { ImportInputError } from '../../errors';
import type { ReadingContext } from '../publication';
import { MEASURE_NAME } from './row';

const YEARS_COVERED = /-\d{4}-\d{4}$/;

/**
 * The measure that a wide file holds, which it does not say itself: the option decides, and without it the name of
 * the folder, a window of years at its end left away (`trimethoprim_share_of_items-2013-2018`).
 *
 * A folder's name counts only when it has an underscore. One word, such as `trimethoprim`, is a subject and not a
 * measure: taken as one it would quietly stand beside `trimethoprim_share_of_items` as something else.
 *
 * @throws {ImportInputError} MEASURE_UNNAMED
 */
export function measureName({ options, path, where }: ReadingContext): string {
  const given = options.measure;
  if (given !== undefined) {
    if (MEASURE_NAME.test(given)) return given;
    throw unnamed(where, `"${given}" is no name of a measure`);
  }
  const folder = path === null ? '' : basename(dirname(path)).replace(YEARS_COVERED, '');
  if (MEASURE_NAME.test(folder) && folder.includes('_')) return folder;
  throw unnamed(where, 'a wide file does not say which measure it holds');
}

const unnamed = (where: string, fact: string): ImportInputError =>
  new ImportInputError(
    'MEASURE_UNNAMED',
    where,
    `${fact}: give the option measure, such as trimethoprim_share_of_items`,
  );

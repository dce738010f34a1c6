import { ImportInputError } from '../errors';
import type { SpoiledSums } from '../sources';

export const OF_A_SPOILED_SUM = 'belong to sums of which another row was refused';

/**
 * A sum that is short of a row would be a wrong figure, and where a row is of nobody any sum may be short of it.
 *
 * @throws {ImportInputError} SUMS_UNKNOWN
 */
export function expectSumsKnown(spoiled: SpoiledSums | null, file: string): void {
  if (spoiled === null || spoiled.firstLineOfNobody === null) return;
  const sentence = `line ${spoiled.firstLineOfNobody} cannot be read, not even as far as the sum that it belongs to, so any sum may be short of it: download the file again, or mend the line`;
  throw new ImportInputError('SUMS_UNKNOWN', file, sentence);
}

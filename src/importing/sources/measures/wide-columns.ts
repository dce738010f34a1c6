import { ImportInputError } from '../../errors';
import { WIDE_HEADING } from './recognise';

/** The practices of a wide header, column by column, the month column left away. */
export function practicesOf(header: readonly string[], where: string): string[] {
  const [firstParts, ...others] = header.slice(1).map((heading) => WIDE_HEADING.exec(heading.trim()) ?? [heading]);
  const prefix = firstParts?.[1];
  const parts = firstParts === undefined ? [] : [firstParts, ...others];
  const practices = parts.map(([heading, own, practice]) => {
    if (practice === undefined || own !== prefix) {
      throw unusable(where, `the column "${heading}" is not called ${prefix}.<practice code> like the others`);
    }
    return practice;
  });
  const repeated = practices.find((practice, index) => practices.indexOf(practice) !== index);
  if (repeated !== undefined) throw unusable(where, `the practice ${repeated} has two columns`);
  return practices;
}

const unusable = (where: string, fact: string): ImportInputError =>
  new ImportInputError('HEADER_UNUSABLE', where, `${fact}: was the file joined or edited by hand?`);

import { editionInPath, editionPeriod } from '../../edition-period';
import { ImportInputError } from '../../errors';
import type { ReadingContext } from '../publication';

/**
 * The year of the framework that an edition is about, as the first of its two calendar years: 2020 for 2020/21. An edition is named
 * for the year, month or day of its publication, and is about the year that had ended in March by then: 2021 and 2021-09 are both
 * about 2020/21. Null when the edition has another form.
 */
export function qofYearOfEdition(edition: string): number | null {
  const period = editionPeriod(edition);
  if (period === null) return null;
  const calendarYear = Number(period.lastDay.slice(0, 4));
  return period.lastDay >= `${calendarYear}-03-31` ? calendarYear - 1 : calendarYear - 2;
}

/** `2020-21`. */
export const qofYearName = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

/**
 * The year that a file is about, by its name, or else by the edition as the caller states it, or by its path: no file says it inside.
 *
 * @throws {ImportInputError} EDITION_UNKNOWN when nothing says it, EDITION_UNREADABLE, EDITION_CONTRADICTED
 */
export function qofYearOfFile({ where, path, options: { edition } }: ReadingContext): number {
  const parts = (path ?? where).split(/[\\/]/).slice(-2).reverse();
  const named = parts.map(yearInName).find((year) => year !== null) ?? null;
  const stated = edition === undefined ? null : qofYearOfEdition(edition);
  if (edition !== undefined && stated === null) {
    throw new ImportInputError('EDITION_UNREADABLE', where, `the edition "${edition}" is unclear: write it like 2021`);
  }
  if (named !== null && stated !== null && named !== stated) {
    const sentence = `its name says ${qofYearName(named)}, and the edition ${edition} is about ${qofYearName(stated)}: leave one out`;
    throw new ImportInputError('EDITION_CONTRADICTED', where, sentence);
  }
  const inPath = path === null ? null : editionInPath(path);
  const year = named ?? stated ?? (inPath === null ? null : qofYearOfEdition(inPath));
  if (year !== null) return year;
  const sentence = 'nothing says which year this is: give the option edition, 2021 for the year 2020-21';
  throw new ImportInputError('EDITION_UNKNOWN', where, sentence);
}

/** `PREVALENCE_2021_v2.csv`, `PREVALENCE_2122.csv` and the folder `2020-21` name two years that follow each other. */
function yearInName(name: string): number | null {
  for (const [, first, second] of name.matchAll(/(?<!\d)(?:20)?(\d\d)-?(\d\d)(?![\d-])/g)) {
    if ((Number(first) + 1) % 100 === Number(second)) return 2000 + Number(first);
  }
  return null;
}

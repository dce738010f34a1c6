import { fromIsoDate, lastDayOfMonth } from './reading';

/** The days that an edition's name stands for: a year, a month or a single day. */
export interface EditionPeriod {
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What `2019`, `2025-05` or `2021-01-14` stands for; null for anything else, `2020-21` among it. */
export function editionPeriod(edition: string): EditionPeriod | null {
  if (/^(19|20|21)\d{2}$/.test(edition)) return { firstDay: `${edition}-01-01`, lastDay: `${edition}-12-31` };
  if (fromIsoDate(edition) !== null) return { firstDay: edition, lastDay: edition };
  const firstDay = fromIsoDate(`${edition}-01`);
  return firstDay === null ? null : { firstDay, lastDay: lastDayOfMonth(edition) };
}

// A month or a day that stands by itself: not within 2010-2019, and 2020-21 is a financial year.
const IN_A_NAME = /(?<!\d)(?<!\d-)(\d{4}-\d{2}(?:-\d{2})?)(?!\d)(?!-\d)/g;

/**
 * The edition that a file's name, or else its folder's, gives: `ods/2025-05/epraccur.csv.gz` is `2025-05`. Null when
 * neither does. Folders further up are not asked: they are dated by whoever made a backup, not by the publisher.
 */
export function editionInPath(path: string): string | null {
  for (const part of path.split(/[\\/]/).slice(-2).reverse()) {
    const names = [...part.matchAll(IN_A_NAME)].map((match) => match[1]!);
    const name = names.reverse().find((candidate) => editionPeriod(candidate) !== null);
    if (name !== undefined) return name;
  }
  return null;
}

import type { ContentClue } from './edition-clue';
import { editionInPath, editionPeriod, type EditionPeriod } from './edition-period';
import { ImportInputError } from './errors';
import { firstDayAfterMonth, fromIsoDate, lastDayOfMonth } from './reading';

/** Which edition a file is, and between which days it was published. */
export interface Edition {
  /** `2025-05`, `2021-01-14` or `2019`. */
  readonly edition: string;
  /** `YYYY-MM-DD`: no reader could have had it before; null when nothing says. */
  readonly publishedEarliest: string | null;
  /** `YYYY-MM-DD`: it was out by then; null when nothing says. */
  readonly publishedLatest: string | null;
  /** Who said so: whoever runs the import, the path, or only what the file reports. */
  readonly toldBy: 'OPTION' | 'PATH' | 'CONTENT';
  /** How this is known, in words. */
  readonly basis: string;
}

/** What there is to tell an edition by. */
export interface EditionEvidence {
  /** For messages. */
  readonly where: string;
  /** The edition as the caller states it. */
  readonly edition?: string;
  /** The day of publication as the caller states it. */
  readonly publishedOn?: string;
  readonly path: string | null;
  readonly clue: ContentClue | null;
  /** A day after which the file cannot have been published, such as the one it was last changed on. */
  readonly notAfter: string | null;
}

/**
 * Tells the edition: what the caller states, else what the path names, else what the content gives away.
 *
 * The days of publication are bounds. A file is not older than the last thing it reports, so an edition named 2025-05
 * whose latest opening is of February may have been out since February; nor is it younger than its name.
 *
 * @throws {ImportInputError} EDITION_UNREADABLE, EDITION_CONTRADICTED, EDITION_UNKNOWN
 */
export function tellEdition(evidence: EditionEvidence): Edition {
  const stated = evidence.edition;
  const inPath = evidence.path === null ? null : editionInPath(evidence.path);
  const told = stated === undefined ? fromPath(evidence, inPath) : fromStatement(evidence, stated);
  return withStatedDay(evidence, told ?? fromContent(evidence));
}

function fromStatement({ where, clue }: EditionEvidence, stated: string): Edition {
  const period = editionPeriod(stated);
  if (period === null)
    throw unreadable(where, `the edition "${stated}" is unclear: write it like 2025-05, 2021-01-14 or 2019`);
  return withinPeriod(stated, period, clue, 'OPTION', `the edition was given as ${stated}`);
}

function fromPath({ where, clue }: EditionEvidence, inPath: string | null): Edition | null {
  if (inPath === null) return null;
  const period = editionPeriod(inPath)!;
  const covered = lastDayCovered(clue);
  if (covered !== null && covered > period.lastDay) {
    const sentence = `the path says ${inPath} and the data go up to ${covered}: give the option edition`;
    throw new ImportInputError('EDITION_CONTRADICTED', where, sentence);
  }
  return withinPeriod(inPath, period, clue, 'PATH', `the path names ${inPath}`);
}

function fromContent({ where, clue, notAfter }: EditionEvidence): Edition {
  if (clue === null || (clue.kind === 'EXTRACT_DATES' && clue.dates.length > 1)) {
    const fact = clue === null ? 'nothing says which edition this is' : `it holds ${clue.dates.length} extract dates`;
    throw new ImportInputError('EDITION_UNKNOWN', where, `${fact}: give the option edition, such as 2025-05`);
  }
  const { date, inWords } = earliestPublication(clue);
  const edition = clue.kind === 'LAST_MONTH' ? clue.month : date.slice(0, 7);
  // A clock that was wrong when the file was stored would otherwise turn the bounds round.
  const publishedLatest = notAfter !== null && notAfter >= date ? notAfter : null;
  const basis = publishedLatest === null ? inWords : `${inWords}, and the file was there on ${publishedLatest}`;
  return { edition, publishedEarliest: date, publishedLatest, toldBy: 'CONTENT', basis };
}

function withinPeriod(
  edition: string,
  period: EditionPeriod,
  clue: ContentClue | null,
  toldBy: Edition['toldBy'],
  named: string,
): Edition {
  const content = clue === null ? null : earliestPublication(clue);
  const isSingleDay = period.firstDay === period.lastDay;
  if (clue?.kind === 'LAST_MONTH' && content!.date > period.lastDay && !isSingleDay) {
    // Named for its last month, which had to be over first. No latest day is printed: two months are more than any of them takes.
    const publishedLatest = lastDayOfMonth(firstDayAfterMonth(content!.date.slice(0, 7)).slice(0, 7));
    const basis = `${named}, which is its last month: monthly figures are out within two months`;
    return { edition, publishedEarliest: content!.date, publishedLatest, toldBy, basis };
  }
  // Openings announced ahead can lie after the edition; then the content is no clue to its beginning.
  const counts = content !== null && !isSingleDay && content.date <= period.lastDay;
  return {
    edition,
    publishedEarliest: counts ? content.date : period.firstDay,
    publishedLatest: period.lastDay,
    toldBy,
    basis: counts ? `${named}; ${content.inWords}` : named,
  };
}

function withStatedDay({ where, publishedOn }: EditionEvidence, told: Edition): Edition {
  if (publishedOn === undefined) return told;
  const day = fromIsoDate(publishedOn);
  if (day === null)
    throw unreadable(where, `the publication date "${publishedOn}" is no day: write it like 2021-01-14`);
  const basis = `${told.basis}; the publication date was given as ${day}`;
  return { ...told, publishedEarliest: day, publishedLatest: day, basis };
}

/** The first day on which a file with such content can have been published, and why. */
function earliestPublication(clue: ContentClue): { date: string; inWords: string } {
  switch (clue.kind) {
    case 'LATEST_EVENT':
      return { date: clue.date, inWords: `${clue.inWords} is ${clue.date}` };
    case 'EXTRACT_DATES':
      return { date: clue.dates.at(-1)!, inWords: `it was extracted on ${clue.dates.join(' and ')}` };
    case 'LAST_MONTH':
      return { date: firstDayAfterMonth(clue.month), inWords: `its last month is ${clue.month}` };
  }
}

/** A day that a file certainly holds data of. Announced openings are none: they may lie ahead of any edition. */
function lastDayCovered(clue: ContentClue | null): string | null {
  if (clue?.kind === 'EXTRACT_DATES') return clue.dates.at(-1)!;
  return clue?.kind === 'LAST_MONTH' ? `${clue.month}-01` : null;
}

const unreadable = (where: string, sentence: string): ImportInputError =>
  new ImportInputError('EDITION_UNREADABLE', where, sentence);

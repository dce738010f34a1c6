import type { Answer } from '../answer';
import { CaveatCode } from '../vocabulary';
import { countOf, type CaveatRow } from './caveat-row';

/** What is not known of who belonged where, and when. */
export function aboutMembership(answer: Answer): CaveatRow[] {
  return [...unnamedMembers(answer), ...uncertainDates(answer), ...places(answer)];
}

function unnamedMembers({ unnamedMembers: programmes, cohorts }: Answer): CaveatRow[] {
  if (programmes.length === 0) return [];
  const counted = programmes.filter(({ atLeast }) => atLeast !== null);
  const uncounted = programmes.filter(({ atLeast }) => atLeast === null);
  const known = counted.map(({ atLeast, programmeSlug }) => `${atLeast} of ${programmeSlug}`).join(', ');
  const unknown = uncounted.map(({ programmeSlug }) => programmeSlug).join(', ');
  const who = [known, unknown && `of ${unknown} not even how many is known`].filter(Boolean).join('; ');
  const areLimited = cohorts.every((cohort) => cohort.isOfModel || cohort.places.length > 0);
  const beside = areLimited ? ' Ask the same against all of England beside it.' : '';
  return [
    {
      code: CaveatCode.UNNAMED_MEMBERS,
      sentence: `Some members were never named (${who}): a practice among the comparators may be one of them.${beside}`,
    },
  ];
}

function uncertainDates({ excluded, panel }: Answer): CaveatRow[] {
  const uncertain = excluded.filter((span) => span.reason === 'UNCERTAIN_MEMBERSHIP');
  if (uncertain.length === 0) return [];
  const months = uncertain
    .flatMap((span) => span.periods)
    .reduce((sum, period) => sum + panel.periods[period]!.months, 0);
  const practices = new Set(uncertain.map((span) => span.practiceId)).size;
  return [
    {
      code: CaveatCode.UNCERTAIN_DATES,
      sentence: `Dates of ${countOf(practices, 'practice')} are known only by bounds; ${countOf(months, 'practice-month')} between them count${months === 1 ? 's' : ''} to nobody.`,
    },
  ];
}

function places({ cohorts }: Answer): CaveatRow[] {
  return cohorts.flatMap(({ label, notes }) =>
    notes.map((note) => ({ code: CaveatCode.BOUNDARY_CHANGE, sentence: `${label}: ${note}.` })),
  );
}

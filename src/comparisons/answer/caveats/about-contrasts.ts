import type { Answer } from '../answer';
import { practiceMonths } from '../counted-time';
import { CaveatCode } from '../vocabulary';
import { countOf, type CaveatRow } from './caveat-row';

/** Means of time that lie further apart than this are told. */
const APART_MONTHS = 3;

/** What must be known before one cohort is held against another. */
export function aboutContrasts(answer: Answer): CaveatRow[] {
  const { contrasts, cohorts } = answer;
  const placeOf = (label: string): number => cohorts.findIndex((cohort) => cohort.label === label);
  const pairs = contrasts.map(({ cohort, reference }) => [placeOf(cohort), placeOf(reference)] as const);
  return [
    ...pairs.flatMap((pair) => differentTimes(answer, ...pair)),
    ...pairs.flatMap((pair) => sharedPractices(answer, ...pair)),
    ...(contrasts.length > 1
      ? [
          {
            code: CaveatCode.MULTIPLE_TESTS,
            sentence: `${contrasts.length} contrasts are made at once: read q beside p.`,
          },
        ]
      : []),
  ];
}

/** A model that began late is seen late; its comparators all along. What the metric did meanwhile is in the difference. */
function differentTimes(answer: Answer, cohort: number, reference: number): CaveatRow[] {
  const [own, other] = [meanMonth(answer, cohort), meanMonth(answer, reference)];
  if (own === null || other === null || Math.abs(own - other) < APART_MONTHS) return [];
  const [label, otherLabel] = [answer.cohorts[cohort]!.label, answer.cohorts[reference]!.label];
  return [
    {
      code: CaveatCode.DIFFERENT_TIMES,
      sentence: `Time of ${label} lies around ${monthInWords(own)} on average, that of ${otherLabel} around ${monthInWords(other)}: their difference also holds how the metric moved in between. Compare them period by period (\`trend\`), or in a window in which both count throughout.`,
    },
  ];
}

/** The mean of the middles of all practice-months, in months since the year 0; null where nothing counts. */
function meanMonth({ panel, time }: Answer, cohort: number): number | null {
  const total = practiceMonths(panel, time, cohort);
  if (total === 0) return null;
  const sum = panel.periods.reduce((so, { from, months }, place) => {
    const middle = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months / 2;
    return so + middle * months * time.practices[cohort]![place]!;
  }, 0);
  return sum / total;
}

const MONTH_IN_WORDS = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

function monthInWords(month: number): string {
  const whole = Math.floor(month);
  return MONTH_IN_WORDS.format(Date.UTC(Math.floor(whole / 12), whole % 12));
}

function sharedPractices({ time, cohorts }: Answer, cohort: number, reference: number): CaveatRow[] {
  const both = (1 << cohort) | (1 << reference);
  const shared = time.cohortsOfUnit.filter((cohortsOfUnit) => (cohortsOfUnit & both) === both).length;
  if (shared === 0) return [];
  return [
    {
      code: CaveatCode.SHARED_PRACTICES,
      sentence: `${countOf(shared, 'practice')} count${shared === 1 ? 's' : ''} to ${cohorts[cohort]!.label} and to ${cohorts[reference]!.label}, at different times or at once: the two move together, which the limits of their difference and p do not allow for.`,
    },
  ];
}

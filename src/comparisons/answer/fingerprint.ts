import { createHash } from 'node:crypto';
import type { Answer } from './answer';
import { notDetermined } from './not-determined';
import { population } from './population';
import { trend } from './trend';
import { Grain } from '../../evidence';

/** Changes whenever the same record would be answered differently. */
const ANSWER_VERSION = 1;

/** A hash of question, moment and every figure of the answer, whichever of them were asked for. */
export function fingerprint(answer: Answer): string {
  const { practices, practiceMonths, events, patientYears, overlapping, excluded } = population(answer);
  const figures = {
    version: ANSWER_VERSION,
    question: answer.input,
    metric: answer.metric.code,
    moment: momentOf(answer),
    cohorts: answer.answered.map(({ pooled: _, ...figuresOfCohort }) => figuresOfCohort),
    contrasts: answer.contrasts,
    population: { practices, practiceMonths, events, patientYears, overlapping, excluded: excluded.map(({ details: _, ...counts }) => counts) },
    trend: trend(answer, Grain.MONTH),
    notDetermined: notDetermined(answer),
  };
  return createHash('sha256').update(canonical(figures)).digest('hex').slice(0, 32);
}

export function momentOf({ moment: { asOf, asKnownAt, atRevision } }: Answer): { asOf: string; asKnownAt: string | null; atRevision: number } {
  return { asOf, asKnownAt, atRevision };
}

/** JSON with the names of every object in order, so that equal values give equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** How to cite an answer so that anybody can have it again. */
export function citation(answer: Answer, recordedAt: string): string {
  const { input, metric, moment } = answer;
  const known = moment.asKnownAt === null ? '' : `, as known at ${moment.asKnownAt}`;
  return (
    `Wulfrun. ${metric.name}: ${answer.cohorts.map((cohort) => cohort.label).join(' against ')}, ${input.from} to ${input.to}` +
    ` (as of ${moment.asOf}${known}). Revision ${moment.atRevision} of ${recordedAt.slice(0, 10)}, fingerprint ${fingerprint(answer)}.`
  );
}

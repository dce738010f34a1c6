import { createHash } from 'node:crypto';
import { londonDay } from '../../time';
import { ListJumpRule, SuccessionRule } from '../question/vocabulary';
import type { Answer } from './answer';
import { notDetermined } from './not-determined';
import { population } from './population';

/** Changes whenever the same record would be answered differently. */
const ANSWER_VERSION = 1;

const made = new WeakMap<Answer, string>();

/** A hash of question, moment, every figure of the answer and every number that counted, whichever of them were asked for. */
export function fingerprint(answer: Answer): string {
  const before = made.get(answer);
  if (before !== undefined) return before;
  const hash = createHash('sha256').update(canonical(figures(answer)));
  const fresh = hash.update(countedNumbers(answer)).digest('hex').slice(0, 32);
  made.set(answer, fresh);
  return fresh;
}

function figures(answer: Answer): unknown {
  const { excluded, flagged: _, ...counted } = population(answer);
  return {
    version: ANSWER_VERSION,
    question: asFirstAsked(answer.input),
    metric: answer.metric.code,
    moment: momentOf(answer),
    cohorts: answer.answered.map((cohort) => ({ ...cohort, pooled: null })),
    contrasts: answer.contrasts,
    population: { ...counted, excluded: excluded.map((row) => ({ ...row, details: null })) },
    periods: answer.panel.periods,
    practices: answer.panel.units.map(({ odsCode }) => odsCode),
    notDetermined: notDetermined(answer),
  };
}

/** Without what later versions let a question say, where it says what had been so before. */
function asFirstAsked({ succession, listJumps, ...input }: Answer['input']): unknown {
  return {
    ...input,
    succession: succession === SuccessionRule.STOP ? null : succession,
    listJumps: listJumps === ListJumpRule.KEPT ? null : listJumps,
  };
}

/** Of each cell that counts: its place, its cohorts and its numbers. */
function countedNumbers({ panel, attribution: { cohorts } }: Answer): Uint8Array {
  const numbers = new Float64Array(cohorts.length * 4);
  let length = 0;
  for (let cell = 0; cell < cohorts.length; cell += 1) {
    if (cohorts[cell] === 0) continue;
    numbers[length] = cell;
    numbers[length + 1] = cohorts[cell]!;
    numbers[length + 2] = panel.isValueOnly ? panel.values[cell]! : panel.numerators[cell]!;
    numbers[length + 3] = panel.isValueOnly ? 0 : panel.denominators[cell]!;
    length += 4;
  }
  return new Uint8Array(numbers.buffer, 0, length * Float64Array.BYTES_PER_ELEMENT);
}

export function momentOf({ moment: { asOf, asKnownAt, atRevision } }: Answer): {
  asOf: string;
  asKnownAt: string | null;
  atRevision: number;
} {
  return { asOf, asKnownAt, atRevision };
}

/** JSON with the names of every object in order and without nulls, so that equal questions give equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item)
            .filter(([, one]) => one !== null && one !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}

/** How to cite an answer so that anybody can have it again. */
export function citation(answer: Answer, recordedAt: string): string {
  const { input, metric, moment } = answer;
  const known = moment.asKnownAt === null ? '' : `, as known at ${moment.asKnownAt}`;
  return (
    `Wulfrun. ${metric.name}: ${answer.cohorts.map((cohort) => cohort.label).join(' against ')}, ${input.from} to ${input.to}` +
    ` (as of ${moment.asOf}${known}). Revision ${moment.atRevision} of ${londonDay(recordedAt)}, fingerprint ${fingerprint(answer)}.`
  );
}

import type { Answer } from '../answer';
import { CaveatCode } from '../vocabulary';
import { countOf, type CaveatRow } from './caveat-row';

const MOST_NAMED = 5;

/** Which practices are not the same ones from the beginning of the window to its end. */
export function aboutPractices(answer: Answer): CaveatRow[] {
  return [...stopped(answer), ...followed(answer), ...jumped(answer)];
}

function stopped({ successions, partsOf, panel, time, input }: Answer): CaveatRow[] {
  const unitOf = new Map(panel.units.map(({ practiceId }, unit) => [practiceId, unit]));
  const counting = successions.filter(({ predecessorId }) => {
    const unit = unitOf.get(predecessorId);
    return unit !== undefined && time.cohortsOfUnit[unit] !== 0 && !partsOf.has(predecessorId);
  });
  if (counting.length === 0) return [];
  const links = counting.map(
    ({ predecessorCode, successorCode, isInferred }) =>
      `${predecessorCode} by ${successorCode}${isInferred ? ' (inferred)' : ''}`,
  );
  const sentence = `Practices that count were taken over: ${named(links)}. The time of each ends with its code, and its successor counts for itself${input.succession === 'STOP' ? ' (succession: STOP)' : ', since it was divided or nothing of the successor is published'}.`;
  return [{ code: CaveatCode.SUCCESSION, sentence }];
}

function followed({ successions, partsOf, panel, time }: Answer): CaveatRow[] {
  const inferred = new Set(successions.flatMap((one) => (one.isInferred ? [one.predecessorId] : [])));
  const units = panel.units.flatMap(({ practiceId, odsCode }, unit) => {
    const before = (partsOf.get(practiceId) ?? []).slice(0, -1);
    if (before.length === 0 || time.cohortsOfUnit[unit] === 0) return [];
    const isInferred = before.some((part) => inferred.has(part.practiceId));
    return [`${odsCode} with ${before.map((part) => part.odsCode).join(' and ')}${isInferred ? ' (inferred)' : ''}`];
  });
  if (units.length === 0) return [];
  const sentence = `Practices are followed into those that took them over, and count as one over the whole window: ${named(units)} (succession: FOLLOW).`;
  return [{ code: CaveatCode.SUCCESSION, sentence }];
}

function jumped({ listJumps, input }: Answer): CaveatRow[] {
  if (listJumps.length === 0) return [];
  const practices = new Set(listJumps.map(({ practiceId }) => practiceId)).size;
  const times = listJumps.reduce((sum, { periods }) => sum + periods.length, 0);
  const what = input.listJumps === 'LEFT_OUT' ? 'They are left out' : 'They count all the same';
  const sentence = `Lists jumped by more than 20% from one month to the next: ${countOf(times, 'jump')} of ${countOf(practices, 'practice')}, by mergers, closures next door or slips. ${what}.`;
  return [{ code: CaveatCode.LIST_JUMP, sentence }];
}

function named(all: readonly string[]): string {
  const shown = all.slice(0, MOST_NAMED).join(', ');
  return all.length > MOST_NAMED ? `${shown} and ${all.length - MOST_NAMED} more` : shown;
}

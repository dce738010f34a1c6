import type { Day } from './day';

/**
 * The moment that a question is asked at, on three clocks. Always resolved: never "today" and never "the latest".
 * It travels with every row, and is part of every loader's key.
 */
export interface Moment {
  /** What was true on this day, reached at its start. */
  readonly asOf: Day;
  /** What sources had said by this instant (ISO, UTC), or null for no filter on stated time. */
  readonly asKnownAt: string | null;
  /** What this server had recorded by this revision. */
  readonly atRevision: number;
  /** Was any of the three given by whoever asks? Then the ids of what is read carry the moment. */
  readonly isExplicit: boolean;
}

/** Equal texts, equal moments. */
export function momentKey(moment: Moment): string {
  return `${moment.asOf}|${moment.asKnownAt ?? ''}|${moment.atRevision}`;
}

/** The same moment on another day: what a nested `asOf` asks for. */
export function onDay(moment: Moment, asOf: Day | null | undefined): Moment {
  return asOf === null || asOf === undefined || asOf === moment.asOf ? moment : { ...moment, asOf, isExplicit: true };
}

import type { Bounds, Day } from '../../time';

/** When a source can have said something, as inclusive bounds. */
export interface Stated {
  statedEarliest: Day;
  statedLatest: Day;
}

/** The row that a JOINED row names as its end; a row like any other, with a source and a date of its own. */
export interface EndingStatement extends Stated {
  stage: string;
  /** Its day is the first day out. */
  from: Bounds;
}

/** One JOINED row of a named practice: what one source says of one spell in one programme. */
export interface JoinedStatement extends Stated {
  participationId: number;
  programmeId: number;
  model: string;
  practiceId: number;
  sourceId: number;
  isPreferred: boolean;
  from: Bounds;
  /** The first day out, where the row itself prints an end. */
  to: Bounds | null;
  ending: EndingStatement | null;
  /** The row that this one corrects, or takes over from an earlier edition. */
  revisesId: number | null;
}

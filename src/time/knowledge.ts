import { londonDay, type Day } from './day';
import type { Moment } from './moment';

/** Had it been said by then: certainly, or possibly because its publication is only bounded? */
export type Knowledge = 'KNOWN' | 'POSSIBLY_KNOWN';

/** When something was said, as inclusive bounds; null where a bound is not known. */
export interface StatedBetween {
  statedEarliest: Day | null;
  statedLatest: Day | null;
}

/**
 * What could be known of a statement at a moment: `KNOWN` once its latest possible publication has passed, `POSSIBLY_KNOWN`
 * once the earliest has, null before. Without a filter on stated time everything recorded is known.
 */
export function knowledgeAt(statement: StatedBetween, moment: Moment): Knowledge | null {
  if (moment.asKnownAt === null) return 'KNOWN';
  const day = londonDay(moment.asKnownAt);
  if (statement.statedLatest !== null && statement.statedLatest <= day) return 'KNOWN';
  if (statement.statedEarliest === null || statement.statedEarliest <= day) return 'POSSIBLY_KNOWN';
  return null;
}

import { lastDayHeard } from '../evidence';
import type { Moment } from '../time';

/**
 * The clocks as statements of this folder know them: the first three parameters, whose values are {@link momentValues}.
 * `knownDay` is null where there is no filter on stated time.
 */
export const MOMENT = { revision: '$1', knownDay: '$2::date', day: '$3::date' };

export function momentValues(moment: Moment): [number, string | null, string] {
  return [moment.atRevision, lastDayHeard(moment), moment.asOf];
}

/** SQL that something whose publication ends at `latest` was known for certain; see `knowledgeAt`. */
export function isKnown(latest: string): string {
  return `(${MOMENT.knownDay} is null or ${latest} <= ${MOMENT.knownDay})`;
}

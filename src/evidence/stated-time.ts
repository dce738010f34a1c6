import { londonDay, type Day, type Moment } from '../time';

/**
 * SQL that a row may have been published by a day: the condition under which `knowledgeAt` answers anything. For lists that
 * are paged in the database; where rows are at hand, `knowledgeAt` itself decides.
 *
 * @param sourceAlias  alias of the source that the row was read in
 * @param day          the parameter that holds {@link lastDayHeard}
 */
export function mayHaveBeenSaidBy(sourceAlias: string, day: string): string {
  const earliest = `${sourceAlias}.published_earliest`;
  return `(${day}::date is null or ${earliest} is null or ${earliest} <= ${day}::date)`;
}

/** The last day whose publications count at the moment; null where all do. */
export function lastDayHeard(moment: Moment): Day | null {
  return moment.asKnownAt === null ? null : londonDay(moment.asKnownAt);
}

import type { Database } from '../database';
import { onDay, type Day, type Moment } from '../time';
import { readPracticesCommissionedBy } from './commissioning-queries';
import { readListsOfDay, type ListSizeRow } from './list-size-queries';

/** The lists of one day. */
export interface ListsOnDay {
  day: Day;
  /** One for each practice that has a list of that day; the others are left out. */
  lists: ListSizeRow[];
  /** Their sum, in patients. */
  patients: number;
}

/**
 * Lists of practices that are all dated to one day, so that they may be added.
 *
 * @param of      the practices, or a commissioner for those it commissioned on that day, by identity in the record
 * @param moment  when it was known and recorded; its own day plays no part
 * @returns       null where none of them has a list of that day: the sum is not known, and not zero
 */
export async function listsOn(
  database: Database,
  of: number | readonly number[],
  day: Day,
  moment: Moment,
): Promise<ListsOnDay | null> {
  const then = onDay(moment, day);
  const lists = await readListsOfDay(
    database,
    typeof of === 'number' ? await practicesOf(database, of, then) : of,
    then,
  );
  if (lists.length === 0) return null;
  return { day, lists, patients: lists.reduce((sum, list) => sum + list.patients!, 0) };
}

async function practicesOf(database: Database, commissionerId: number, moment: Moment): Promise<number[]> {
  const commissionings = await readPracticesCommissionedBy(database, [commissionerId], moment);
  return commissionings.map(({ practiceId }) => practiceId);
}

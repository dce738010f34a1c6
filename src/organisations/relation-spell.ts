import { holdsPossiblyOn, type Day } from '../time';
import type { RelationRow } from './relation-queries';

const UNBOUNDED = { earliest: null, latest: null };

/** Whether the bounds of a link allow that it holds on a day; an undated link may always hold. */
export function holdsPossibly({ from, to }: RelationRow, day: Day): boolean {
  return holdsPossiblyOn({ from: from ?? UNBOUNDED, to }, day);
}

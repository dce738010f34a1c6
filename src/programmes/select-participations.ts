import { holdsPossiblyOn, type Day } from '../time';
import type { ParticipationRow } from './participation-queries';

export interface ParticipationSelection {
  stages: readonly string[] | null;
  /** Only rows that are, or are not, our best of their spell; null for both. */
  preferred: boolean | null;
  /** Also rows that certainly do not hold on the day. */
  allTime: boolean;
}

/** Those rows that a caller asks for; without `allTime` only such as possibly hold on the day. */
export function selectParticipations(
  rows: readonly ParticipationRow[],
  { stages, preferred, allTime }: ParticipationSelection,
  day: Day,
): ParticipationRow[] {
  return rows.filter(
    (row) =>
      (stages === null || stages.includes(row.stage)) &&
      (preferred === null || row.isPreferred === preferred) &&
      (allTime || holdsPossiblyOn(row, day)),
  );
}

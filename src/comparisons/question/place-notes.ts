import { addDays, type Day } from '../../time';
import type { PlaceOfCohort } from './commissioner';
import type { PlaceLinks } from './place-links';

/** What must be known of a place before its practices are compared over a window, in sentences without a full stop. */
export function placeNotes(place: PlaceOfCohort, { byRegister }: PlaceLinks, window: { from: Day; to: Day }): string[] {
  const { code, openedOn, closedOn, predecessors, successors } = place;
  const notes: string[] = [];
  if (openedOn !== null && openedOn > window.from) {
    notes.push(`${code} began on ${openedOn}; earlier time of its practices ${elsewhere(predecessors)}`);
  }
  if (closedOn !== null && addDays(closedOn, 1) < window.to) {
    notes.push(`${code} ended on ${closedOn}; later time of its practices ${elsewhere(successors)}`);
  }
  const alone = [...byRegister.practices.values()];
  const size = alone.filter((since) => since === null).length;
  const afterLinks = alone.length - size;
  if (size > 0) {
    notes.push(
      `${size === 1 ? 'one practice is' : `${size} practices are`} placed in ${code} by the register alone (latest edition ${byRegister.latestEdition}), not by dated links, and taken to have been there ${openedOn === null ? 'throughout' : 'since it began'}`,
    );
  }
  if (afterLinks > 0) {
    notes.push(
      `${afterLinks === 1 ? 'one practice is' : `${afterLinks} practices are`} placed in ${code} by the register alone (latest edition ${byRegister.latestEdition}) from the day on which its dated links go out of sight`,
    );
  }
  return notes;
}

function elsewhere(codes: readonly string[]): string {
  return codes.length === 0 ? 'does not count here' : `counts under ${codes.join(' and ')}, not here`;
}

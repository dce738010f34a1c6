import type { Moment } from '../time';
import { cohortJoinedOn, type CohortJoined } from './cohort-joined';
import type { CohortRow } from './cohort-queries';
import { isMemberOn } from './membership';
import type { ProgrammeContext } from './programme-context';

/** How many of a cohort had joined by the moment's day, as far as the record says. */
export async function readCohortJoined(
  cohort: CohortRow,
  moment: Moment,
  { programmes }: ProgrammeContext,
): Promise<CohortJoined> {
  const [statements, members, memberships] = await Promise.all([
    programmes.participationsOfCohort.load(cohort.nodeId, moment),
    programmes.cohortMembers.load(cohort.nodeId, moment),
    programmes.membershipsOfProgramme.load(cohort.programmeId, moment),
  ]);
  const confirmed = members.filter(({ certainty }) => certainty === 'CONFIRMED').map(({ practiceId }) => practiceId);
  // Who has left has joined before: only the first day counts.
  const hasJoined = (practiceId: number, certainty: 'CERTAIN' | 'POSSIBLE') =>
    memberships.some(
      ({ statement, spell, isPossiblyKnownOnly }) =>
        statement.practiceId === practiceId &&
        isMemberOn({ spell: { from: spell.from, to: null }, isPossiblyKnownOnly }, moment.asOf, certainty),
    );
  return cohortJoinedOn(
    {
      ...cohort,
      statements,
      confirmed: {
        joined: confirmed.filter((practiceId) => hasJoined(practiceId, 'CERTAIN')).length,
        notJoined: confirmed.filter((practiceId) => !hasJoined(practiceId, 'POSSIBLE')).length,
      },
    },
    moment.asOf,
  );
}

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar, Quantity } from '../graphql';
import { Practice, type OrganisationRow } from '../organisations';
import { onDay } from '../time';
import { Cohort } from './cohort.entity';
import { readCohortJoined } from './cohort-on-record';
import { CohortMember } from './cohort-member.entity';
import type { CohortMemberRow, CohortRow } from './cohort-queries';
import { Participation } from './participation.entity';
import type { ParticipationRow } from './participation-queries';
import type { ProgrammeContext } from './programme-context';
import { Programme } from './programme.entity';
import type { ProgrammeRow } from './programme-queries';

@Resolver(() => Cohort)
export class CohortResolver {
  @FieldResolver(() => Programme, { description: 'The programme they were counted for.' })
  programme(@Root() row: CohortRow, @Ctx() { programmes }: ProgrammeContext): Promise<ProgrammeRow | null> {
    return programmes.programmeById.load(row.programmeId, row.moment);
  }

  @FieldResolver(() => [CohortMember], {
    description: 'Practices that are, or may be, among them. Empty where nobody named any and none is a candidate.',
  })
  members(@Root() row: CohortRow, @Ctx() { programmes }: ProgrammeContext): Promise<CohortMemberRow[]> {
    return programmes.cohortMembers.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => [Participation], {
    description: 'What sources known at the moment say of them, of all time, by first day.',
  })
  participations(@Root() row: CohortRow, @Ctx() { programmes }: ProgrammeContext): Promise<ParticipationRow[]> {
    return programmes.participationsOfCohort.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => Quantity, {
    nullable: true,
    description:
      'How many of them had joined by the day. Where nobody can say: no value, but the least and the most that the record allows; `notDetermined` says why.',
  })
  async joined(
    @Root() row: CohortRow,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day, if not that of the moment.' })
    asOf: string | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<Quantity> {
    return (await readCohortJoined(row, onDay(row.moment, asOf), context)).joined;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why `joined` is not a number on the day; null where it is.',
  })
  async notDetermined(
    @Root() row: CohortRow,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day, if not that of the moment.' })
    asOf: string | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<string | null> {
    return (await readCohortJoined(row, onDay(row.moment, asOf), context)).notDetermined;
  }
}

@Resolver(() => CohortMember)
export class CohortMemberResolver {
  @FieldResolver(() => Practice, { description: 'The practice.' })
  practice(@Root() row: CohortMemberRow, @Ctx() { organisations }: ProgrammeContext): Promise<OrganisationRow | null> {
    return organisations.organisationById.load(row.practiceId, row.moment);
  }
}

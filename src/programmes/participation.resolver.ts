import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Source, type SourceRow } from '../evidence';
import { Practice, type OrganisationRow } from '../organisations';
import { Cohort } from './cohort.entity';
import type { CohortRow } from './cohort-queries';
import { Participation } from './participation.entity';
import type { ParticipationRow } from './participation-queries';
import type { ProgrammeContext } from './programme-context';
import { Programme } from './programme.entity';
import type { ProgrammeRow } from './programme-queries';

@Resolver(() => Participation)
export class ParticipationResolver {
  @FieldResolver(() => Programme, { description: 'The programme it is about.' })
  programme(@Root() row: ParticipationRow, @Ctx() { programmes }: ProgrammeContext): Promise<ProgrammeRow | null> {
    return programmes.programmeById.load(row.programmeId, row.moment);
  }

  @FieldResolver(() => Practice, {
    nullable: true,
    description: 'The practice it names. Null where it gives practices only by number: then there is a cohort.',
  })
  practice(
    @Root() row: ParticipationRow,
    @Ctx() { organisations }: ProgrammeContext,
  ): Promise<OrganisationRow | null> | null {
    return row.practiceId === null ? null : organisations.organisationById.load(row.practiceId, row.moment);
  }

  @FieldResolver(() => Cohort, {
    nullable: true,
    description: 'The practices it gives only by number. Null where it names one.',
  })
  cohort(@Root() row: ParticipationRow, @Ctx() { programmes }: ProgrammeContext): Promise<CohortRow | null> | null {
    return row.cohortId === null ? null : programmes.cohortById.load(row.cohortId, row.moment);
  }

  @FieldResolver(() => Source, {
    nullable: true,
    description:
      'What the source itself relies on. Null where it names nothing, or where that had not been published at the moment.',
  })
  async origin(@Root() row: ParticipationRow, @Ctx() { evidence }: ProgrammeContext): Promise<SourceRow | null> {
    if (row.originSourceId === null) return null;
    const origin = await evidence.sourceById.load(row.originSourceId, row.moment);
    return origin?.knowledge == null ? null : origin;
  }

  @FieldResolver(() => Participation, {
    nullable: true,
    description: 'The row of leaving that ends it. Null while it goes on, as far as anybody had said at the moment.',
  })
  endedBy(
    @Root() row: ParticipationRow,
    @Ctx() { programmes }: ProgrammeContext,
  ): Promise<ParticipationRow | null> | null {
    return row.endedById === null ? null : programmes.participationById.load(row.endedById, row.moment);
  }

  @FieldResolver(() => Participation, {
    nullable: true,
    description: 'The row of an earlier edition of the same source that this one changes.',
  })
  revises(
    @Root() row: ParticipationRow,
    @Ctx() { programmes }: ProgrammeContext,
  ): Promise<ParticipationRow | null> | null {
    return row.revisesId === null ? null : programmes.participationById.load(row.revisesId, row.moment);
  }
}

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../../graphql';
import { Practice, type OrganisationRow } from '../../organisations';
import { onDay } from '../../time';
import { Participation } from '../participation.entity';
import type { ParticipationRow } from '../participation-queries';
import type { ProgrammeContext } from '../programme-context';
import { Programme } from '../programme.entity';
import type { ProgrammeRow } from '../programme-queries';
import { ParticipationStage } from '../vocabulary';
import { Coverage, CoverageCount } from './coverage.type';
import { readCoverage, type CoverageCountAt, type CoverageRow } from './read-coverage';

@Resolver(() => Programme)
export class ProgrammeCoverageResolver {
  @FieldResolver(() => Coverage, {
    description:
      'How much of its area it runs on the day, by named practices; and what it would be if practices at further stages joined.',
  })
  coverage(
    @Root() row: ProgrammeRow,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day, if not that of the moment.' })
    asOf: string | null,
    @Arg('including', () => [ParticipationStage], {
      nullable: true,
      defaultValue: [ParticipationStage.JOINED],
      description:
        'The stages to count: JOINED alone is what is; with DUE_DILIGENCE it is what would be. Practices given only by number are never added.',
    })
    including: ParticipationStage[] | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<CoverageRow> {
    return readCoverage(row, new Set(including ?? [ParticipationStage.JOINED]), onDay(row.moment, asOf), context);
  }
}

@Resolver(() => CoverageCount)
export class CoverageCountResolver {
  @FieldResolver(() => [Practice])
  async members(
    @Root() row: CoverageCountAt,
    @Ctx() { organisations }: ProgrammeContext,
  ): Promise<(OrganisationRow | null)[]> {
    const practices = await organisations.organisationById.loadMany(row.practiceIds, row.moment);
    return practices.sort((a, b) => (a!.key < b!.key ? -1 : 1));
  }

  @FieldResolver(() => [Participation])
  participations(
    @Root() row: CoverageCountAt,
    @Ctx() { programmes }: ProgrammeContext,
  ): Promise<(ParticipationRow | null)[]> {
    return programmes.participationById.loadMany(row.participationIds, row.moment);
  }
}

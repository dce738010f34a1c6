import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ClaimConnection, claimConnection, IntegrationModel, type ClaimRow } from '../evidence';
import {
  connectionOf,
  DateScalar,
  MomentArguments,
  PageArguments,
  resolveMoment,
  SimulatedArgument,
  type Page,
} from '../graphql';
import { Commissioner, Organisation, PracticeConnection, type OrganisationRow } from '../organisations';
import { onDay } from '../time';
import { Cohort } from './cohort.entity';
import type { CohortRow } from './cohort-queries';
import { membersPage } from './member-pages';
import { Participation } from './participation.entity';
import type { ParticipationRow } from './participation-queries';
import type { ProgrammeContext } from './programme-context';
import { Programme } from './programme.entity';
import { readProgrammePage, readProgrammesBySlug, type ProgrammeRow } from './programme-queries';
import { selectParticipations } from './select-participations';
import { Certainty, ParticipationStage } from './vocabulary';

export const ProgrammeConnection = connectionOf('Programme', () => Programme);

const ON_DAY = { nullable: true, description: 'The day, if not that of the moment.' };

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, { nullable: true, description: 'One programme; null where none has this slug.' })
  async programme(
    @Arg('slug', () => String, { description: 'Its slug, in any case, such as `RWT-VI`.' }) slug: string,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: ProgrammeContext,
  ): Promise<ProgrammeRow | null> {
    const rows = await readProgrammesBySlug(context.database, [slug], await resolveMoment(moment, context));
    return rows[0] ?? null;
  }

  @Query(() => ProgrammeConnection, { description: 'All programmes, by slug; real ones unless asked otherwise.' })
  async programmes(
    @Arg('model', () => IntegrationModel, { nullable: true, description: 'Only those of this model.' })
    model: IntegrationModel | null,
    @Args(() => SimulatedArgument) { isSimulated }: SimulatedArgument,
    @Args(() => PageArguments) page: PageArguments,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: ProgrammeContext,
  ): Promise<Page<ProgrammeRow>> {
    return readProgrammePage(
      context.database,
      { model: model ?? null, isSimulated: isSimulated ?? null },
      page,
      await resolveMoment(moment, context),
    );
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Who leads it. Null where it has no single lead.' })
  lead(@Root() row: ProgrammeRow, @Ctx() { organisations }: ProgrammeContext): Promise<OrganisationRow | null> | null {
    return row.leadId === null ? null : organisations.organisationById.load(row.leadId, row.moment);
  }

  @FieldResolver(() => Commissioner, {
    nullable: true,
    description: 'The commissioner it belongs to, as last recorded. Null where it belongs to none in particular.',
  })
  commissioner(
    @Root() row: ProgrammeRow,
    @Ctx() { organisations }: ProgrammeContext,
  ): Promise<OrganisationRow | null> | null {
    return row.commissionerId === null ? null : organisations.organisationById.load(row.commissionerId, row.moment);
  }

  @FieldResolver(() => [Participation], {
    description:
      'What sources say of its practices, and of cohorts known only by number, by first day. Without `allTime` only what possibly holds on the day.',
  })
  async participations(
    @Root() row: ProgrammeRow,
    @Arg('stages', () => [ParticipationStage], { nullable: true, description: 'Only these stages.' })
    stages: ParticipationStage[] | null,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Arg('allTime', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Everything, whenever it held.',
    })
    allTime: boolean | null,
    @Arg('preferred', () => Boolean, {
      nullable: true,
      description: 'True: only our best row of each spell. False: only the others. Without it, both.',
    })
    preferred: boolean | null,
    @Ctx() { programmes }: ProgrammeContext,
  ): Promise<ParticipationRow[]> {
    const moment = onDay(row.moment, asOf);
    const rows = await programmes.participationsOfProgramme.load(row.nodeId, moment);
    return selectParticipations(
      rows,
      { stages: stages ?? null, preferred: preferred ?? null, allTime: allTime ?? false },
      moment.asOf,
    );
  }

  @FieldResolver(() => PracticeConnection, {
    description: 'The named practices that had joined it and not left by the day, by ODS code.',
  })
  practices(
    @Root() row: ProgrammeRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Arg('certainty', () => Certainty, {
      nullable: true,
      defaultValue: Certainty.CERTAIN,
      description: 'Certainly, or possibly.',
    })
    certainty: Certainty | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: ProgrammeContext,
  ): Promise<Page<OrganisationRow>> {
    return membersPage(
      `Programme.practices:${row.key}`,
      [row.nodeId],
      certainty ?? Certainty.CERTAIN,
      page,
      onDay(row.moment, asOf),
      context,
    );
  }

  @FieldResolver(() => [Cohort], {
    description: 'Practices that sources known at the moment give only by number, in the order of publication.',
  })
  cohorts(@Root() row: ProgrammeRow, @Ctx() { programmes }: ProgrammeContext): Promise<CohortRow[]> {
    return programmes.cohortsOfProgramme.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => ClaimConnection, {
    description: 'What sources say about it, by id. `asOf` leaves none out, because claims carry dates of their own.',
  })
  async claims(
    @Root() row: ProgrammeRow,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { evidence }: ProgrammeContext,
  ): Promise<Page<ClaimRow>> {
    return claimConnection(await evidence.claimsBySubject.load(row.nodeId, row.moment), page);
  }
}

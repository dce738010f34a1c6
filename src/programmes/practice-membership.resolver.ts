import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { IntegrationModel } from '../evidence';
import { DateScalar } from '../graphql';
import { Federation, Practice, Trust, type OrganisationRow } from '../organisations';
import { onDay } from '../time';
import { contractOn, type ContractRow } from './contract/contract-on';
import { Contract } from './contract/contract.type';
import { modelsOn } from './membership';
import type { LedMembership } from './membership-queries';
import { Participation } from './participation.entity';
import type { ParticipationRow } from './participation-queries';
import { federationOn, modelOn, networkOn, trustOn } from './practice-models';
import type { ProgrammeContext } from './programme-context';
import { selectParticipations } from './select-participations';
import { Certainty } from './vocabulary';

const ON_DAY = { nullable: true, description: 'The day, if not that of the moment.' };

/** What a practice takes part in: the fields of `Practice` that rest on participation. */
@Resolver(() => Practice)
export class PracticeMembershipResolver {
  @FieldResolver(() => Trust, {
    nullable: true,
    description:
      'The trust that certainly ran it on the day. Null where none did, or where no source makes it certain: `model(certainty: POSSIBLE)` tells the two apart.',
  })
  async trust(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<OrganisationRow | null> {
    return trustOn(await membershipsOf(row, asOf, context), asOf ?? row.moment.asOf);
  }

  @FieldResolver(() => Federation, {
    nullable: true,
    description:
      'The federation that it certainly belonged to on the day, directly or through its primary care home. Null also where a federation has members that nobody named.',
  })
  async federation(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<OrganisationRow | null> {
    return federationOn(await membershipsOf(row, asOf, context), asOf ?? row.moment.asOf);
  }

  @FieldResolver(() => Federation, {
    nullable: true,
    description:
      'The primary care network that it certainly belonged to on the day, by the latest register edition known.',
  })
  async network(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<OrganisationRow | null> {
    return networkOn(await membershipsOf(row, asOf, context), asOf ?? row.moment.asOf);
  }

  @FieldResolver(() => [IntegrationModel], {
    description:
      'Every model that it certainly belonged to on the day, the leading one first. Empty where none is certain, which is not the same as independent: see `model`.',
  })
  async models(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<string[]> {
    return modelsOn(await membershipsOf(row, asOf, context), asOf ?? row.moment.asOf, 'CERTAIN');
  }

  @FieldResolver(() => IntegrationModel, {
    nullable: true,
    description:
      'The leading model on the day, in the order of the enum. INDEPENDENT only where the record supports it: it possibly belongs to nothing, no programme of its commissioner’s area has members that nobody named, and a register of networks covers the area and the day. Null where nobody knows, such as from July to September 2019, when networks had begun and no register speaks of their members.',
  })
  async model(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Arg('certainty', () => Certainty, {
      nullable: true,
      defaultValue: Certainty.CERTAIN,
      description: 'CERTAIN: what it certainly belonged to. POSSIBLE: what it may have belonged to.',
    })
    certainty: Certainty | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<string | null> {
    const moment = onDay(row.moment, asOf);
    const surroundings = () => context.programmes.surroundings.load(row.nodeId, moment);
    return modelOn(await membershipsOf(row, asOf, context), surroundings, moment.asOf, certainty ?? Certainty.CERTAIN);
  }

  @FieldResolver(() => [Participation], {
    description:
      'Everything that any source known at the moment says of its part in any programme, of all time, by first day.',
  })
  async participations(
    @Root() row: OrganisationRow,
    @Arg('preferred', () => Boolean, {
      nullable: true,
      description: 'True: only our best row of each spell. False: only the others. Without it, both.',
    })
    preferred: boolean | null,
    @Ctx() { programmes }: ProgrammeContext,
  ): Promise<ParticipationRow[]> {
    const rows = await programmes.participationsOfPractice.load(row.nodeId, row.moment);
    const selection = { stages: null, preferred: preferred ?? null, allTime: true };
    return selectParticipations(rows, selection, row.moment.asOf);
  }

  @FieldResolver(() => Contract, {
    nullable: true,
    description: 'The contract as it was last seen on or before the day. Null where no source had seen it by then.',
  })
  contract(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, ON_DAY) asOf: string | null,
    @Ctx() context: ProgrammeContext,
  ): Promise<ContractRow | null> {
    return contractOn(row.nodeId, onDay(row.moment, asOf), context);
  }
}

function membershipsOf(
  row: OrganisationRow,
  asOf: string | null,
  { programmes }: ProgrammeContext,
): Promise<LedMembership[]> {
  return programmes.membershipsOfPractice.load(row.nodeId, onDay(row.moment, asOf));
}

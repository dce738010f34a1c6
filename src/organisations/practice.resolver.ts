import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar } from '../graphql';
import { onDay } from '../time';
import { Commissioner } from './commissioner.entity';
import { ListSize } from './list-size.entity';
import type { ListSizeRow } from './list-size-queries';
import type { OrganisationRow } from './organisation-row';
import type { OrganisationContext } from './organisation-context';
import { Practice } from './practice.entity';
import { NEAR_DAYS } from './register-editions';
import { RegisterState } from './register-state.entity';
import type { RegisterStateRow } from './register-state-queries';
import { Site } from './site.entity';
import type { SiteRow } from './site-queries';
import { PracticeStatus } from './vocabulary';

@Resolver(() => Practice)
export class PracticeResolver {
  @FieldResolver(() => PracticeStatus)
  async status(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<PracticeStatus> {
    return (await organisations.registerStanding.load(row.nodeId, row.moment))?.status ?? PracticeStatus.UNKNOWN;
  }

  @FieldResolver(() => Commissioner, {
    nullable: true,
    description: `Who commissions it on the day: by dated link. Where no link of this practice is known at all, by the commissioner code in the nearest register edition that is known and dated within ${NEAR_DAYS} days of the day, unless that edition says CLOSED. Null where neither says.`,
  })
  commissioner(
    @Root() row: OrganisationRow,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day, if not that of the moment.' })
    asOf: string | null,
    @Ctx() { organisations }: OrganisationContext,
  ): Promise<OrganisationRow | null> {
    return organisations.commissionerOf.load(row.nodeId, onDay(row.moment, asOf));
  }

  @FieldResolver(() => ListSize, {
    nullable: true,
    description:
      'The most recent list dated on or before the day and known at `asKnownAt`; of lists of one date the official extract of a day before an approximate one. Null where there is none.',
  })
  listSize(
    @Root() row: OrganisationRow,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day, if not that of the moment.' })
    on: string | null,
    @Ctx() { organisations }: OrganisationContext,
  ): Promise<ListSizeRow | null> {
    return organisations.listSize.load(row.nodeId, onDay(row.moment, on));
  }

  @FieldResolver(() => [ListSize], {
    description: 'Every list that any source states, of whatever date, oldest first.',
  })
  listSizes(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<ListSizeRow[]> {
    return organisations.listSizes.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => [RegisterState], {
    description: 'What each known edition of the practice register said of it, oldest first.',
  })
  registerStates(
    @Root() row: OrganisationRow,
    @Ctx() { organisations }: OrganisationContext,
  ): Promise<RegisterStateRow[]> {
    return organisations.registerStates.load(row.nodeId, row.moment);
  }

  @FieldResolver(() => [Site], {
    description: 'Its sites as far as sources name them; an empty list says that none is known to us.',
  })
  sites(@Root() row: OrganisationRow, @Ctx() { organisations }: OrganisationContext): Promise<SiteRow[]> {
    return organisations.sites.load(row.nodeId, row.moment);
  }
}

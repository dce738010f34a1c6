import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { MomentArguments, PageArguments, resolveMoment, type Page } from '../graphql';
import { FederationConnection } from './federation.entity';
import { OrganisationFilter, PracticeFilter } from './organisation-filter';
import { OrganisationOrder, PracticeOrder } from './organisation-order';
import { readOrganisationPage } from './organisation-page';
import type { OrganisationRow } from './organisation-row';
import type { OrganisationContext } from './organisation-context';
import { PracticeConnection } from './practice.entity';
import { TrustConnection } from './trust.entity';

const WHERE = { nullable: true, description: 'Which of them; all without it.' };
const ORDER = { description: 'In which order.' };

@Resolver()
export class OrganisationListsResolver {
  @Query(() => TrustConnection, { description: 'The NHS trusts that the record speaks of.' })
  async trusts(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('where', () => OrganisationFilter, WHERE) where: OrganisationFilter | null,
    @Arg('orderBy', () => OrganisationOrder, { ...ORDER, nullable: true, defaultValue: OrganisationOrder.NAME_ASC })
    orderBy: OrganisationOrder | null,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: OrganisationContext,
  ): Promise<Page<OrganisationRow>> {
    const list = { field: 'trusts', typeName: 'Trust', where, orderBy: orderBy ?? OrganisationOrder.NAME_ASC } as const;
    return readOrganisationPage(context.database, list, page, await resolveMoment(moment, context));
  }

  @Query(() => PracticeConnection, {
    description:
      'The general practices that the record speaks of, open and closed. `where` narrows them; the moment alone leaves none out.',
  })
  async practices(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('where', () => PracticeFilter, WHERE) where: PracticeFilter | null,
    @Arg('orderBy', () => PracticeOrder, { ...ORDER, nullable: true, defaultValue: PracticeOrder.NAME_ASC })
    orderBy: PracticeOrder | null,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: OrganisationContext,
  ): Promise<Page<OrganisationRow>> {
    const list = {
      field: 'practices',
      typeName: 'Practice',
      where,
      orderBy: orderBy ?? PracticeOrder.NAME_ASC,
    } as const;
    return readOrganisationPage(context.database, list, page, await resolveMoment(moment, context));
  }

  @Query(() => FederationConnection, {
    description: 'The federations and primary care networks that the record speaks of.',
  })
  async federations(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('where', () => OrganisationFilter, WHERE) where: OrganisationFilter | null,
    @Arg('orderBy', () => OrganisationOrder, { ...ORDER, nullable: true, defaultValue: OrganisationOrder.NAME_ASC })
    orderBy: OrganisationOrder | null,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: OrganisationContext,
  ): Promise<Page<OrganisationRow>> {
    const list = {
      field: 'federations',
      typeName: 'Federation',
      where,
      orderBy: orderBy ?? OrganisationOrder.NAME_ASC,
    } as const;
    return readOrganisationPage(context.database, list, page, await resolveMoment(moment, context));
  }
}

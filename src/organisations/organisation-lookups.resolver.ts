import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ApiError, MomentArguments, resolveMoment } from '../graphql';
import { Commissioner } from './commissioner.entity';
import { Federation } from './federation.entity';
import { lookUpOrganisation } from './look-up-organisation';
import type { OrganisationRow } from './organisation-row';
import type { OrganisationContext } from './organisation-context';
import { Practice } from './practice.entity';
import { Trust } from './trust.entity';

const CODE = { description: 'Its ODS code, in any case.' };

@Resolver()
export class OrganisationLookupsResolver {
  @Query(() => Trust, { nullable: true, description: 'One NHS trust; null where no trust has this code.' })
  async trust(
    @Arg('odsCode', () => String, CODE) odsCode: string,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: OrganisationContext,
  ): Promise<OrganisationRow | null> {
    return lookUpOrganisation(context.database, 'Trust', { odsCode }, await resolveMoment(moment, context));
  }

  @Query(() => Practice, { nullable: true, description: 'One general practice; null where no practice has this code.' })
  async practice(
    @Arg('odsCode', () => String, CODE) odsCode: string,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: OrganisationContext,
  ): Promise<OrganisationRow | null> {
    return lookUpOrganisation(context.database, 'Practice', { odsCode }, await resolveMoment(moment, context));
  }

  @Query(() => Commissioner, {
    nullable: true,
    description: 'One commissioner; null where no commissioner has this code.',
  })
  async commissioner(
    @Arg('odsCode', () => String, CODE) odsCode: string,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: OrganisationContext,
  ): Promise<OrganisationRow | null> {
    return lookUpOrganisation(context.database, 'Commissioner', { odsCode }, await resolveMoment(moment, context));
  }

  @Query(() => Federation, {
    nullable: true,
    description:
      'One federation or primary care network, by exactly one of `id`, `odsCode` and `slug`; null where there is none.',
  })
  async federation(
    @Arg('id', () => ID, {
      nullable: true,
      description: 'An id that this server gave out. A moment in it plays no part here.',
    })
    id: string | null,
    @Arg('odsCode', () => String, { ...CODE, nullable: true }) odsCode: string | null,
    @Arg('slug', () => String, { nullable: true, description: 'Its slug, in any case; for those without ODS code.' })
    slug: string | null,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: OrganisationContext,
  ): Promise<OrganisationRow | null> {
    const given = Object.entries({ id, odsCode, slug }).filter(([, value]) => value !== null && value !== undefined);
    if (given.length !== 1)
      throw new ApiError('BAD_INPUT', '`federation` needs exactly one of `id`, `odsCode` and `slug`');
    return lookUpOrganisation(
      context.database,
      'Federation',
      Object.fromEntries(given),
      await resolveMoment(moment, context),
    );
  }
}

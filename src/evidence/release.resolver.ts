import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { MomentArguments, resolveMoment } from '../graphql';
import type { EvidenceContext } from './evidence-context';
import { Release } from './release.entity';
import { readReleases, type ReleaseRow } from './release-queries';
import { Source } from './source.entity';
import type { SourceRow } from './source-queries';

@Resolver(() => Release)
export class ReleaseResolver {
  @Query(() => [Release], { description: 'Every file that was imported, oldest first.' })
  async releases(
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: EvidenceContext,
  ): Promise<ReleaseRow[]> {
    return readReleases(context.database, await resolveMoment(moment, context));
  }

  @FieldResolver(() => Source)
  source(@Root() row: ReleaseRow, @Ctx() { evidence }: EvidenceContext): Promise<SourceRow | null> {
    return evidence.sourceById.load(row.sourceId, row.moment);
  }
}

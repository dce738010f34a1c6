import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { MomentArguments, resolveMoment } from '../graphql';
import type { EvidenceContext } from './evidence-context';
import { Source } from './source.entity';
import { readSources, type SourceRow } from './source-queries';

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => [Source], {
    description: 'Every publication and register edition that anything in the record rests on, by its id.',
  })
  async sources(
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: EvidenceContext,
  ): Promise<SourceRow[]> {
    return readSources(context.database, await resolveMoment(moment, context));
  }
}

import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { MomentArguments, resolveMoment, SimulatedArgument } from '../graphql';
import type { EvidenceContext } from './evidence-context';
import { Source } from './source.entity';
import { readSources, type SourceRow } from './source-queries';

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => [Source], {
    description:
      'Every publication and register edition that anything in the record rests on, by its id; real ones unless asked otherwise.',
  })
  async sources(
    @Args(() => SimulatedArgument) { isSimulated }: SimulatedArgument,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: EvidenceContext,
  ): Promise<SourceRow[]> {
    const sources = await readSources(context.database, await resolveMoment(moment, context));
    return sources.filter(({ nodeId }) => isSimulated == null || nodeId < 0 === isSimulated);
  }
}

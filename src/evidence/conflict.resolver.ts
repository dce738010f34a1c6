import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { MomentArguments, Node, resolveMoment, type NodeRow, type NodesContext } from '../graphql';
import { readConflicts, type ConflictMemberRow, type ConflictRow } from './conflict-queries';
import { Conflict, ConflictMember } from './conflict.entity';
import type { EvidenceContext } from './evidence-context';

@Resolver(() => Conflict)
export class ConflictResolver {
  @Query(() => [Conflict], {
    description:
      'Where sources disagree, or seem to, by id. Left out: those of which fewer than two sides had been published by `asKnownAt`.',
  })
  async conflicts(
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: EvidenceContext,
  ): Promise<ConflictRow[]> {
    return readConflicts(context.database, await resolveMoment(moment, context));
  }

  @FieldResolver(() => Node, { nullable: true })
  async preferred(@Root() conflict: ConflictRow, @Ctx() { nodes }: NodesContext): Promise<NodeRow | null> {
    return conflict.preferredId === null ? null : nodes.load(conflict.preferredId, conflict.moment);
  }
}

@Resolver(() => ConflictMember)
export class ConflictMemberResolver {
  @FieldResolver(() => Node)
  node(@Root() member: ConflictMemberRow, @Ctx() { nodes }: NodesContext): Promise<NodeRow | null> {
    return nodes.load(member.memberId, member.moment);
  }
}

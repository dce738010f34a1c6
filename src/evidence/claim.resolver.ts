import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { connectionOf, MomentArguments, PageArguments, resolveMoment, type Page } from '../graphql';
import { ClaimFilter, claimConditions } from './claim-conditions';
import { readClaimPage } from './claim-queries';
import type { ClaimRow } from './claim-row';
import { Claim } from './claim.entity';
import type { ConflictRow } from './conflict-queries';
import { Conflict } from './conflict.entity';
import type { EvidenceContext } from './evidence-context';
import { Source } from './source.entity';
import type { SourceRow } from './source-queries';

export const ClaimConnection = connectionOf('Claim', () => Claim);

@Resolver(() => Claim)
export class ClaimResolver {
  @Query(() => ClaimConnection, {
    description:
      'What sources say, by id. `asOf` leaves none out, because claims carry dates of their own: use `where.aboutFrom` and `aboutTo`.',
  })
  async claims(
    @Arg('where', () => ClaimFilter, { nullable: true, description: 'Which claims; all of them without it.' })
    where: ClaimFilter | null,
    @Args(() => PageArguments) page: PageArguments,
    @Args(() => MomentArguments) args: MomentArguments,
    @Ctx() context: EvidenceContext,
  ): Promise<Page<ClaimRow>> {
    const moment = await resolveMoment(args, context);
    return readClaimPage(context.database, await claimConditions(context.database, where ?? {}, moment), page, moment);
  }

  @FieldResolver(() => Source)
  source(@Root() claim: ClaimRow, @Ctx() { evidence }: EvidenceContext): Promise<SourceRow | null> {
    return evidence.sourceById.load(claim.sourceId, claim.moment);
  }

  @FieldResolver(() => Source, { nullable: true })
  async origin(@Root() claim: ClaimRow, @Ctx() { evidence }: EvidenceContext): Promise<SourceRow | null> {
    if (claim.originSourceId === null) return null;
    const origin = await evidence.sourceById.load(claim.originSourceId, claim.moment);
    return origin?.knowledge == null ? null : origin;
  }

  @FieldResolver(() => Claim, { nullable: true })
  async supersedes(@Root() claim: ClaimRow, @Ctx() { evidence }: EvidenceContext): Promise<ClaimRow | null> {
    return claim.supersedesId === null ? null : evidence.claimById.load(claim.supersedesId, claim.moment);
  }

  @FieldResolver(() => [Claim])
  supersededBy(@Root() claim: ClaimRow, @Ctx() { evidence }: EvidenceContext): Promise<ClaimRow[]> {
    return evidence.claimsSuperseding.load(claim.nodeId, claim.moment);
  }

  @FieldResolver(() => [Claim])
  conflictsWith(@Root() claim: ClaimRow, @Ctx() { evidence }: EvidenceContext): Promise<ClaimRow[]> {
    return evidence.claimsDisagreeing.load(claim.nodeId, claim.moment);
  }

  @FieldResolver(() => [Conflict])
  conflicts(@Root() claim: ClaimRow, @Ctx() { evidence }: EvidenceContext): Promise<ConflictRow[]> {
    return evidence.conflictsByMember.load(claim.nodeId, claim.moment);
  }
}

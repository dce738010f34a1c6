import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { RequiresRole, Role } from '../../access';
import { runEdit, type EditPayloadRow } from '../../changes';
import type { ClaimRow } from '../claim-row';
import { Claim } from '../claim.entity';
import type { EvidenceContext } from '../evidence-context';
import { prepareClaim, type RecordedClaim } from './claim-actions';
import { editOf, IDEMPOTENCY_KEY, type MutationContext } from './edit-of';
import { RecordClaimInput, RecordClaimPayload } from './record-claim';

@Resolver(() => RecordClaimPayload)
export class ClaimMutationsResolver {
  @RequiresRole(Role.EDITOR)
  @Mutation(() => RecordClaimPayload, {
    description: 'Record something that a source says, as it says it. Needs the role editor.',
  })
  recordClaim(
    @Arg('input', () => RecordClaimInput, { description: 'What it says.' }) input: RecordClaimInput,
    @Arg('idempotencyKey', () => String, IDEMPOTENCY_KEY) key: string | null,
    @Ctx() context: MutationContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EditPayloadRow<RecordedClaim>> {
    const edit = editOf(Role.EDITOR, input, key, context, info);
    return runEdit(context.database, edit, (transaction, faults) => prepareClaim(transaction, input, faults));
  }

  @FieldResolver(() => Claim, { nullable: true })
  claim(
    @Root() { made, moment }: EditPayloadRow<RecordedClaim>,
    @Ctx() { evidence }: EvidenceContext,
  ): Promise<ClaimRow | null> | null {
    return made === null ? null : evidence.claimById.load(made.claimId, moment!);
  }
}

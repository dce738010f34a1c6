import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { RequiresRole, Role } from '../../access';
import { runEdit, type EditPayloadRow } from '../../changes';
import type { EvidenceContext } from '../evidence-context';
import { Source } from '../source.entity';
import type { SourceRow } from '../source-queries';
import { editOf, IDEMPOTENCY_KEY, type MutationContext } from './edit-of';
import { RegisterSourceInput, RegisterSourcePayload } from './register-source';
import { prepareSource, type RegisteredSource } from './source-actions';

@Resolver(() => RegisterSourcePayload)
export class SourceMutationsResolver {
  @RequiresRole(Role.EDITOR)
  @Mutation(() => RegisterSourcePayload, {
    description: 'Register a publication, so that what it says can be recorded. Needs the role editor.',
  })
  registerSource(
    @Arg('input', () => RegisterSourceInput, { description: 'The publication.' }) input: RegisterSourceInput,
    @Arg('idempotencyKey', () => String, IDEMPOTENCY_KEY) key: string | null,
    @Ctx() context: MutationContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EditPayloadRow<RegisteredSource>> {
    const edit = editOf(Role.EDITOR, input, key, context, info);
    return runEdit(context.database, edit, (transaction, faults) => prepareSource(transaction, input, faults));
  }

  @FieldResolver(() => Source, { nullable: true })
  source(
    @Root() { made, moment }: EditPayloadRow<RegisteredSource>,
    @Ctx() { evidence }: EvidenceContext,
  ): Promise<SourceRow | null> | null {
    return made === null ? null : evidence.sourceById.load(made.sourceId, moment!);
  }
}

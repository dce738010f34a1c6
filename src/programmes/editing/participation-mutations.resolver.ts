import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { RequiresRole, Role } from '../../access';
import { runEdit, type EditPayloadRow } from '../../changes';
import { editOf, IDEMPOTENCY_KEY, type MutationContext } from '../../evidence';
import { Participation } from '../participation.entity';
import type { ParticipationRow } from '../participation-queries';
import type { ProgrammeContext } from '../programme-context';
import { prepareCorrection } from './correct-participation';
import {
  CorrectParticipationInput,
  CorrectParticipationPayload,
  RecordParticipationInput,
  RecordParticipationPayload,
} from './participation-inputs';
import { prepareParticipation, type EditedParticipation } from './record-participation';

type PayloadRow = EditPayloadRow<EditedParticipation>;

@Resolver(() => RecordParticipationPayload)
export class RecordParticipationResolver {
  @RequiresRole(Role.EDITOR)
  @Mutation(() => RecordParticipationPayload, {
    description:
      'Record what a source says of one stage of one practice, or cohort, in one programme. Needs the role editor.',
  })
  recordParticipation(
    @Arg('input', () => RecordParticipationInput, { description: 'What it says.' }) input: RecordParticipationInput,
    @Arg('idempotencyKey', () => String, IDEMPOTENCY_KEY) key: string | null,
    @Ctx() context: MutationContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadRow> {
    const edit = editOf(Role.EDITOR, input, key, context, info);
    return runEdit(context.database, edit, (transaction, faults) => prepareParticipation(transaction, input, faults));
  }

  @FieldResolver(() => Participation, { nullable: true })
  participation(
    @Root() payload: PayloadRow,
    @Ctx() context: ProgrammeContext,
  ): Promise<ParticipationRow | null> | null {
    return participationOf(payload, context);
  }
}

@Resolver(() => CorrectParticipationPayload)
export class CorrectParticipationResolver {
  @RequiresRole(Role.EDITOR)
  @Mutation(() => CorrectParticipationPayload, {
    description:
      'Correct a participation. The old row stays readable at its revision and beside the new one. Needs the role editor.',
  })
  correctParticipation(
    @Arg('input', () => CorrectParticipationInput, { description: 'What it should have said.' })
    input: CorrectParticipationInput,
    @Arg('idempotencyKey', () => String, IDEMPOTENCY_KEY) key: string | null,
    @Ctx() context: MutationContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayloadRow> {
    const edit = editOf(Role.EDITOR, input, key, context, info);
    return runEdit(context.database, edit, (transaction, faults) => prepareCorrection(transaction, input, faults));
  }

  @FieldResolver(() => Participation, { nullable: true })
  participation(
    @Root() payload: PayloadRow,
    @Ctx() context: ProgrammeContext,
  ): Promise<ParticipationRow | null> | null {
    return participationOf(payload, context);
  }
}

function participationOf(
  { made, moment }: PayloadRow,
  { programmes }: ProgrammeContext,
): Promise<ParticipationRow | null> | null {
  return made === null ? null : programmes.participationById.load(made.participationId, moment!);
}

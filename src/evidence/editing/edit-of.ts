import type { GraphQLResolveInfo } from 'graphql';
import { requireRole, type AccessContext, type Role } from '../../access';
import { keyOfMutation, type EditInput, type EditingContext, type EditRequest } from '../../changes';

/** What mutations ask of the context. */
export type MutationContext = AccessContext & EditingContext;

/**
 * A mutation as it is carried out: by whom, under which key.
 *
 * @throws {ApiError} `UNAUTHENTICATED`, `FORBIDDEN`; `BAD_INPUT` for an idempotency key that is none
 */
export function editOf<Input extends EditInput>(
  role: Role,
  input: Input,
  idempotencyKey: string | null | undefined,
  { caller, idempotencyKey: header }: MutationContext,
  info: GraphQLResolveInfo,
): EditRequest<Input> {
  const mutation = info.fieldName;
  // The server has refused the operation already; this is for whoever runs the schema without it.
  requireRole(caller, role, `Mutation.${mutation}`);
  const key = keyOfMutation(idempotencyKey, header, info);
  return { mutation, input, idempotencyKey: key, editor: { name: caller.name, credential: caller.credential! } };
}

/** The argument that every mutation takes. */
export const IDEMPOTENCY_KEY = {
  nullable: true,
  description:
    'A text of your choice, at most 200 characters: the same request with the same key, sent again within 24 hours, is answered again and not done again. The header idempotency-key says the same for a request with one mutation.',
};

import { Role } from './role';

/** Who asks. */
export interface Caller {
  /** As it stands in revisions: the name of a token, or the subject of a provider's token. */
  readonly name: string;
  /** What proved it, for good: `token 12`, or the issuer and subject of a provider's token. Null for whoever proved nothing. */
  readonly credential: string | null;
  readonly role: Role;
}

export const ANONYMOUS: Caller = { name: 'anonymous', credential: null, role: Role.READER };

/** The slice of the context that says who asks. */
export interface AccessContext {
  caller: Caller;
}

/** Whose tokens are taken beside our own, and how they say what somebody may do. */
export interface OpenIdSettings {
  /** As it stands in the claim `iss`. */
  issuer: string;
  /** Where its public keys are; null: where its discovery document says. */
  jwksUrl: string | null;
  /** What must stand in the claim `aud`. */
  audience: string;
  /** The claim that holds a role, or a list with one in it; dots lead into objects: `realm_access.roles`. */
  roleClaim: string;
}

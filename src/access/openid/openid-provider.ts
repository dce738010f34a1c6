import type { JWTVerifyGetKey } from 'jose' with { 'resolution-mode': 'import' };
import { ApiError } from '../../graphql';
import type { Caller } from '../caller';
import type { OpenIdSettings } from './openid-settings';
import { roleOfClaims } from './role-of-claims';

/** Signatures by a key pair only: of a shared secret, or of none, whoever may check one can make one. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** How far clocks of the provider and of this machine may differ. */
const CLOCK_SKEW_SECONDS = 60;
const PROVIDER_TIMEOUT_MS = 5_000;
/** How long keys are kept, and how soon an unknown key may make us ask for them again. */
const KEYS_KEPT_MS = 600_000;
const KEYS_COOLDOWN_MS = 30_000;

type Jose = typeof import('jose', { with: { 'resolution-mode': 'import' } });

/** Comes as ES modules only, and is needed only where a provider is named. */
const jose = (): Promise<Jose> => import('jose');

/** Tells from a provider's token who asks. */
export type OpenIdProvider = (token: string) => Promise<Caller>;

/**
 * Reads the tokens of a provider. Its keys are fetched when the first token comes, kept, and fetched again when a token names
 * another key.
 */
export function openIdProvider(settings: OpenIdSettings): OpenIdProvider {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const currentKeys = async (): Promise<JWTVerifyGetKey> => {
    keys ??= keysOf(settings);
    try {
      return await keys;
    } catch (error) {
      // The next token asks the provider again.
      keys = null;
      throw unreachable(error);
    }
  };
  return async (token) => {
    const { issuer, audience, roleClaim } = settings;
    const { errors, jwtVerify } = await jose();
    const getKey = await currentKeys();
    const { payload } = await jwtVerify(token, getKey, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['sub', 'exp'],
    }).catch((error: unknown) => {
      throw explain(error, errors);
    });
    const subject = payload.sub!;
    return { name: subject, credential: `${issuer} ${subject}`, role: roleOfClaims(payload, roleClaim) };
  };
}

async function keysOf({ issuer, jwksUrl }: OpenIdSettings): Promise<JWTVerifyGetKey> {
  const { createRemoteJWKSet } = await jose();
  return createRemoteJWKSet(new URL(jwksUrl ?? (await discoveredKeysUrl(issuer))), {
    timeoutDuration: PROVIDER_TIMEOUT_MS,
    cacheMaxAge: KEYS_KEPT_MS,
    cooldownDuration: KEYS_COOLDOWN_MS,
  });
}

/** OpenID Connect Discovery 1.0, section 4. */
async function discoveredKeysUrl(issuer: string): Promise<string> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`the provider answered its discovery document with ${response.status}`);
  const { jwks_uri: url } = (await response.json()) as { jwks_uri?: unknown };
  if (typeof url !== 'string') throw new Error('the discovery document of the provider names no jwks_uri');
  return url;
}

function explain(error: unknown, errors: Jose['errors']): unknown {
  if (error instanceof errors.JWTExpired) return refused('the token has expired: get a new one');
  if (error instanceof errors.JWTClaimValidationFailed)
    return refused(`the token is not for this server: its claim "${error.claim}" is not what it should be`);
  const isOfToken = [
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((kind) => error instanceof kind);
  return isOfToken ? refused('the token is not one of the provider that this server trusts') : unreachable(error);
}

const refused = (message: string): ApiError => new ApiError('UNAUTHENTICATED', message);

const unreachable = (cause: unknown): ApiError =>
  Object.assign(
    new ApiError('IDENTITY_PROVIDER_UNREACHABLE', 'the keys of the identity provider cannot be had: try again shortly'),
    { cause },
  );

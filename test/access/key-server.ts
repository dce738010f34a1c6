import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWTPayload } from 'jose' with { 'resolution-mode': 'import' };

/** An OpenID provider on this machine: real keys, a real key set over HTTP. */
export interface KeyServer {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** How often its keys were asked for. */
  readonly fetches: number;
  /** Signs with its current key, unless told otherwise. */
  sign(claims: JWTPayload, by?: { alg?: string; kid?: string; key?: CryptoKey | Uint8Array }): Promise<string>;
  /** Takes a new key and forgets the old one. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

export async function startKeyServer(): Promise<KeyServer> {
  let fetches = 0;
  let current = await newKey('key-1');
  let count = 1;
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/.well-known/openid-configuration') {
      response.end(JSON.stringify({ issuer: origin(), jwks_uri: `${origin()}/keys` }));
    } else if (request.url === '/keys') {
      fetches += 1;
      response.end(JSON.stringify({ keys: [current.jwk] }));
    } else response.writeHead(404).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const issuer = origin();
  return {
    issuer,
    jwksUrl: `${issuer}/keys`,
    get fetches() {
      return fetches;
    },
    async sign(claims, { alg = 'ES256', kid = current.kid, key = current.privateKey } = {}) {
      const { SignJWT } = await import('jose');
      return new SignJWT(claims).setProtectedHeader({ alg, kid }).sign(key);
    },
    async rotate() {
      count += 1;
      current = await newKey(`key-${count}`);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A key that no provider ever published. */
export async function foreignKey(): Promise<CryptoKey> {
  return (await newKey('foreign')).privateKey;
}

async function newKey(kid: string) {
  const { exportJWK, generateKeyPair } = await import('jose');
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

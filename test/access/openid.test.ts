import 'reflect-metadata';
import { authentication, type OpenIdSettings } from '../../src/access';
import { useDatabase } from '../support/database';
import { foreignKey, startKeyServer, type KeyServer } from './key-server';

const db = useDatabase();
const AUDIENCE = 'wulfrun';
let provider: KeyServer;

beforeAll(async () => {
  provider = await startKeyServer();
});
afterAll(() => provider?.stop());

const seconds = (fromNow: number): number => Math.floor(Date.now() / 1000) + fromNow;
const claims = (more: object = {}) => ({
  iss: provider.issuer,
  aud: AUDIENCE,
  sub: 'ada@example.org',
  exp: seconds(300),
  wulfrun_role: 'editor',
  ...more,
});

const checking = (settings: Partial<OpenIdSettings> = {}) => {
  const { issuer, jwksUrl } = provider;
  const openId = { issuer, jwksUrl, audience: AUDIENCE, roleClaim: 'wulfrun_role', ...settings };
  const authenticate = authentication(db.database, { allowsAnonymousReading: true, openId });
  return (token: string) => authenticate(`Bearer ${token}`);
};
const refusal = (token: string, settings: Partial<OpenIdSettings> = {}): Promise<string> =>
  checking(settings)(token).then(
    ({ name }) => `taken as ${name}`,
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );

describe("a provider's token", () => {
  it('says who asks, and with which role', async () => {
    expect(await checking()(await provider.sign(claims()))).toEqual({
      name: 'ada@example.org',
      credential: `${provider.issuer} ada@example.org`,
      role: 'EDITOR',
    });
  });

  it('is checked by the keys that the discovery document leads to, where no address of keys is set', async () => {
    expect(await checking({ jwksUrl: null })(await provider.sign(claims()))).toMatchObject({ role: 'EDITOR' });
  });

  it.each([
    ['a role in capitals', { wulfrun_role: 'PUBLISHER' }, 'wulfrun_role', 'PUBLISHER'],
    ['the highest of several', { roles: ['reader', 'admin', 'editor'] }, 'roles', 'ADMIN'],
    ['a list within objects', { realm_access: { roles: ['x', 'editor'] } }, 'realm_access.roles', 'EDITOR'],
    ['a claim whose name is an address', { 'https://a.example/role': 'editor' }, 'https://a.example/role', 'EDITOR'],
    ['no role', { wulfrun_role: undefined }, 'wulfrun_role', 'READER'],
    ['a role that is none', { wulfrun_role: 'superuser' }, 'wulfrun_role', 'READER'],
    ['something else', { wulfrun_role: { admin: true } }, 'wulfrun_role', 'READER'],
    ['what every object has', {}, 'constructor.name', 'READER'],
  ])('has the role that its claim says: %s', async (_, more, roleClaim, role) => {
    expect(await checking({ roleClaim })(await provider.sign(claims(more)))).toMatchObject({ role });
  });

  it.each([
    ['has expired', { exp: seconds(-120) }, /expired: get a new one/],
    ['is not yet good', { nbf: seconds(120) }, /its claim "nbf"/],
    ['is of another issuer', { iss: 'https://elsewhere.example' }, /its claim "iss"/],
    ['is for another service', { aud: 'another' }, /its claim "aud"/],
    ['never expires', { exp: undefined }, /its claim "exp"/],
    ['is of nobody', { sub: undefined }, /its claim "sub"/],
  ])('is refused that %s', async (_, more, sentence) => {
    expect(await refusal(await provider.sign(claims(more)))).toMatch(sentence);
  });

  it('is taken where the clocks of the two differ by less than a minute', async () => {
    expect(await refusal(await provider.sign(claims({ exp: seconds(-30) })))).toBe('taken as ada@example.org');
    expect(await refusal(await provider.sign(claims({ nbf: seconds(30) })))).toBe('taken as ada@example.org');
  });

  it('is refused that another key signed, a shared secret, or nobody', async () => {
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims())).toString('base64url')}.`;
    const secret = await provider.sign(claims(), { alg: 'HS256', key: new TextEncoder().encode('x'.repeat(32)) });
    const tokens = [
      await provider.sign(claims(), { key: await foreignKey() }),
      await provider.sign(claims(), { kid: 'unknown' }),
      secret,
      `${(await provider.sign(claims())).slice(0, -4)}AAAA`,
      none,
      'a.b.c',
    ];
    for (const token of tokens) expect(await refusal(token)).toMatch(/^UNAUTHENTICATED: /);
  });

  it('is nothing to a server that trusts no provider', async () => {
    const own = authentication(db.database, { allowsAnonymousReading: true, openId: null });
    await expect(own(`Bearer ${await provider.sign(claims())}`)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('the keys of a provider', () => {
  it('are asked for once for many tokens, and again when a token names a new one', async () => {
    const check = checking();
    const before = provider.fetches;
    const token = await provider.sign(claims());
    await Promise.all(Array.from({ length: 20 }, () => check(token)));
    expect(provider.fetches - before).toBe(1);
    await provider.rotate();
    expect(await checking()(await provider.sign(claims()))).toMatchObject({ role: 'EDITOR' });
  });

  it('that cannot be had are no fault of the token', async () => {
    const gone = await startKeyServer();
    const token = await gone.sign({ ...claims(), iss: gone.issuer });
    await gone.stop();
    for (const jwksUrl of [gone.jwksUrl, null]) {
      expect(await refusal(token, { issuer: gone.issuer, jwksUrl })).toMatch(/^IDENTITY_PROVIDER_UNREACHABLE: /);
    }
  });
});

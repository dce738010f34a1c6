import 'reflect-metadata';
import { authentication, createToken, readTokens, revokeToken, Role, type Caller } from '../../src/access';
import { createOne, listAll, readHours, revokeOne } from '../../src/cli/token';
import { loadConfig } from '../../src/config';
import { useDatabase } from '../support/database';
import { memoryTerminal } from '../cli/memory-terminal';

const db = useDatabase();
const HOUR = 1;

const authenticate = (authorization?: string): Promise<Caller> =>
  authentication(db.database, { allowsAnonymousReading: true, openId: null })(authorization);

const refusal = (authorization: string): Promise<unknown> =>
  authenticate(authorization).then(
    () => 'taken',
    (error: { code: string; message: string }) => [error.code, error.message],
  );

describe('a token', () => {
  it('says who asks, with which role', async () => {
    const { id, text } = await createToken(db.database, { name: 'Ada', role: Role.EDITOR, expiresInHours: HOUR });
    expect(await authenticate(`Bearer ${text}`)).toEqual({ name: 'Ada', credential: `token ${id}`, role: 'EDITOR' });
    expect(await authenticate(`bearer  ${text}`)).toMatchObject({ name: 'Ada' });
  });

  it('can be told from other secrets by its beginning, holds 256 bits, and is never the same', async () => {
    const texts = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const { text } = await createToken(db.database, { name: 'many', role: Role.READER, expiresInHours: HOUR });
        return text;
      }),
    );
    for (const text of texts) expect(text).toMatch(/^wulfrun_[\w-]{43}$/);
    expect(new Set(texts).size).toBe(50);
  });

  it('is nowhere in the database', async () => {
    const { text } = await createToken(db.database, { name: 'secret', role: Role.ADMIN, expiresInHours: HOUR });
    const { rows } = await db.pool.query(`select string_agg(t::text, ' ') as everything from access_token t`);
    expect(rows[0].everything).toContain('secret');
    expect(rows[0].everything).not.toContain(text.slice(8, 30));
  });

  it('that has expired, was revoked or was altered is refused, and each says which', async () => {
    const { id, text } = await createToken(db.database, { name: 'Bob', role: Role.EDITOR, expiresInHours: HOUR });
    const altered = `${text.slice(0, -1)}${text.endsWith('A') ? 'B' : 'A'}`;
    const unknown = ['UNAUTHENTICATED', 'the token is none that this server knows'];
    expect(await refusal(`Bearer ${altered}`)).toEqual(unknown);
    await db.pool.query(`update access_token set expires_at = now() - interval '1 second' where id = $1`, [id]);
    expect(await refusal(`Bearer ${text}`)).toEqual(['UNAUTHENTICATED', expect.stringContaining('expired at 20')]);
    await db.pool.query(`update access_token set expires_at = now() + interval '1 hour' where id = $1`, [id]);
    expect(await revokeToken(db.database, id)).toBe('Bob');
    expect(await refusal(`Bearer ${text}`)).toEqual(['UNAUTHENTICATED', expect.stringContaining('revoked')]);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', `Bearer ${'x'.repeat(20_000)}`, "Bearer ' OR 1=1 --"])(
    'is never a header that holds none: %p',
    async (header) => {
      expect(await refusal(header)).toEqual([
        'UNAUTHENTICATED',
        'the header authorization must be "Bearer" and a token',
      ]);
    },
  );

  it('remembers when it was last used, to the minute, and needs no write to be read', async () => {
    const { id, text } = await createToken(db.database, { name: 'used', role: Role.READER, expiresInHours: HOUR });
    const lastUsed = async () => (await readTokens(db.database)).find((token) => token.id === id)!.lastUsedAt;
    expect(await lastUsed()).toBeNull();
    await authenticate(`Bearer ${text}`);
    const first = await lastUsed();
    expect(first).toMatch(/^20.*Z$/);
    await authenticate(`Bearer ${text}`);
    expect(await lastUsed()).toBe(first);
  });
});

describe('whoever sends no token', () => {
  it('is a reader without a name', async () => {
    expect(await authenticate()).toEqual({ name: 'anonymous', credential: null, role: 'READER' });
  });

  it('is nobody where anonymous reading is off', async () => {
    const strict = authentication(db.database, { allowsAnonymousReading: false, openId: null });
    await expect(strict(undefined)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('wulfrun token', () => {
  const config = () => loadConfig({ DATABASE_URL: db.url });

  it('prints a new token once, alone on standard output, so that a script can take it', async () => {
    const terminal = memoryTerminal();
    await createOne({ name: ' Carol ', role: 'publisher', expires: readHours('90d') }, config(), terminal);
    expect(terminal.out).toEqual([expect.stringMatching(/^wulfrun_[\w-]{43}$/)]);
    expect(terminal.err.join()).toMatch(/^token \d+ for Carol, publisher, good until 20/);
    expect(await authenticate(`Bearer ${terminal.out[0]}`)).toMatchObject({ name: 'Carol', role: 'PUBLISHER' });
  });

  it('lists names, roles and states, and no token', async () => {
    const made = memoryTerminal();
    await createOne({ name: 'listed', role: 'admin', expires: 2 * 24 }, config(), made);
    const terminal = memoryTerminal();
    await listAll(config(), terminal);
    expect(terminal.out[0]).toMatch(/^number +name +role +state +expires +last used$/);
    const line = terminal.out.find((text) => text.includes('listed'))!;
    expect(line).toMatch(/^\d+ +listed +admin +valid +20\d\d-\d\d-\d\d \d\d:\d\d UTC +never$/);
    expect(terminal.out.join()).not.toContain(made.out[0]!.slice(8, 20));
  });

  it('revokes by number, and says so where there is none', async () => {
    const made = memoryTerminal();
    await createOne({ name: 'lost laptop', role: 'editor', expires: HOUR }, config(), made);
    const number = /^token (\d+)/.exec(made.err[0]!)![1]!;
    const terminal = memoryTerminal();
    await revokeOne(number, config(), terminal);
    expect(terminal.out).toEqual([`token ${number} (lost laptop) is revoked`]);
    expect(await refusal(`Bearer ${made.out[0]}`)).toMatchObject(['UNAUTHENTICATED', expect.stringMatching('revoked')]);
    await expect(revokeOne('999999', config(), terminal)).rejects.toThrow('there is no token 999999');
    await expect(revokeOne('1 or 1=1', config(), terminal)).rejects.toThrow('there is no token 1 or 1=1');
  });

  it('reads times in hours, days, weeks and years', () => {
    expect(['12h', '90d', '2w', '1y'].map(readHours)).toEqual([12, 2_160, 336, 8_760]);
    for (const wrong of ['', '0d', '90', 'd', '-1d', '11y', '1.5d', '90 d'])
      expect(() => readHours(wrong)).toThrow('Write it like 12h');
  });
});

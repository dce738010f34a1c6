import 'reflect-metadata';
import { createToken, Role } from '../../src/access';
import { askOverHttp, codesOf, type HttpAnswer } from '../app/support/ask-over-http';
import { useApp } from '../app/support/use-app';
import { whenAnotherSession } from '../support/other-sessions';
import { SOURCE } from './support/edit';

const server = useApp();
const tokens: string[] = [];

beforeAll(async () => {
  for (const name of ['Ada', 'Grace']) {
    tokens.push((await createToken(server.app.database, { name, role: Role.ADMIN, expiresInHours: 1 })).text);
  }
});

const DOCUMENT = `mutation ($input: RegisterSourceInput!, $key: String) {
  registerSource(input: $input, idempotencyKey: $key) {
    revision { number recordedAt actor summary }
    source { id key title published { text } }
    userErrors { code field message }
  }
}`;

interface Sent {
  header?: string;
  argument?: string;
  as?: number;
}

const send = (input: object, { header, argument, as = 0 }: Sent): Promise<HttpAnswer> =>
  askOverHttp(
    server.app.url,
    DOCUMENT,
    { input, key: argument ?? null },
    {
      authorization: `Bearer ${tokens[as]}`,
      ...(header === undefined ? {} : { 'idempotency-key': header }),
    },
  );

const source = (key: string, more: object = {}) => ({ ...SOURCE, key, ...more });
const latestRevision = async (): Promise<number> =>
  (await server.answer('{ revisions(last: 1) { nodes { number } } }')).revisions.nodes[0].number;

describe('T60: a request with an idempotency key', () => {
  it.each(['header', 'argument'] as const)(
    'is answered again, byte for byte, and not done again: by %s',
    async (by) => {
      const input = source(`TEST-AGAIN-${by.toUpperCase()}`);
      const first = await send(input, { [by]: `again by ${by}` });
      expect(first.data.registerSource.userErrors).toEqual([]);
      // Meanwhile the record goes on, and what was made changes.
      const { number } = first.data.registerSource.revision;
      await send({ ...input, title: 'corrected', expectedRevision: number }, {});
      const after = await latestRevision();
      const again = await send(input, { [by]: `again by ${by}` });
      expect(again.text).toBe(first.text);
      expect(await latestRevision()).toBe(after);
    },
  );

  it('is the same however its fields are ordered, and empty ones written', async () => {
    const input = source('TEST-ORDER');
    const first = await send(input, { header: 'order' });
    const reversed = Object.fromEntries(Object.entries(input).reverse());
    expect((await send({ ...reversed, note: null }, { header: 'order' })).text).toBe(first.text);
  });

  it('is answered with other fields as well, as it was then', async () => {
    const first = await send(source('TEST-FIELDS'), { header: 'fields' });
    const other = await askOverHttp(
      server.app.url,
      'mutation ($input: RegisterSourceInput!) { mine: registerSource(input: $input) { source { publisher } } }',
      { input: source('TEST-FIELDS') },
      { authorization: `Bearer ${tokens[0]}`, 'idempotency-key': 'fields' },
    );
    expect(first.data.registerSource.source.key).toBe('TEST-FIELDS');
    expect(other.data).toEqual({ mine: { source: { publisher: SOURCE.publisher } } });
  });

  it('and another body is refused with 422, and nothing is done', async () => {
    await send(source('TEST-BODY'), { header: 'body' });
    const before = await latestRevision();
    const other = await send(source('TEST-BODY', { title: 'another' }), { header: 'body' });
    expect([other.status, codesOf(other), other.data ?? null]).toEqual([422, ['IDEMPOTENCY_KEY_REUSED'], null]);
    expect(await latestRevision()).toBe(before);
  });

  it('of another caller is another key', async () => {
    await send(source('TEST-MINE'), { header: 'shared' });
    const theirs = await send(source('TEST-THEIRS'), { header: 'shared', as: 1 });
    expect(theirs.data.registerSource).toMatchObject({ revision: { actor: 'Grace' }, userErrors: [] });
  });

  it('sent twice at once runs once: the other is told so with 409, and then answered', async () => {
    const { pool } = server.db;
    const holder = await pool.connect();
    // The first request waits for the lock of revisions, which is held here, while the second comes.
    await holder.query('begin');
    await holder.query('select pg_advisory_xact_lock(7201605)');
    const first = send(source('TEST-TWICE'), { header: 'twice' });
    await whenAnotherSession(pool, ({ isWaitingForLock, query }) => isWaitingForLock && query.includes('advisory'));
    const second = await send(source('TEST-TWICE'), { header: 'twice' });
    expect([second.status, codesOf(second)]).toEqual([409, ['IDEMPOTENCY_KEY_IN_USE']]);
    await holder.query('commit');
    holder.release();
    const done = await first;
    expect(done.data.registerSource.userErrors).toEqual([]);
    expect((await send(source('TEST-TWICE'), { header: 'twice' })).text).toBe(done.text);
  });

  it('that failed runs again: what was refused is mended under the same key', async () => {
    const refused = await send(source('TEST-MENDED', { title: '' }), { header: 'mended' });
    expect(refused.data.registerSource).toMatchObject({ revision: null, userErrors: [{ field: ['title'] }] });
    const mended = await send(source('TEST-MENDED'), { header: 'mended' });
    expect(mended.data.registerSource.userErrors).toEqual([]);
  });

  it('that failed within the database runs again', async () => {
    await server.db.pool.query('alter table edit rename to edit_gone');
    const failed = await send(source('TEST-FAILED'), { header: 'failed' });
    expect([failed.status, codesOf(failed)]).toEqual([500, ['INTERNAL']]);
    await server.db.pool.query('alter table edit_gone rename to edit');
    const done = await send(source('TEST-FAILED'), { header: 'failed' });
    expect(done.data.registerSource.userErrors).toEqual([]);
    server.takeLog();
  });

  it('is forgotten after a day', async () => {
    await send(source('TEST-DAY'), { header: 'day' });
    const { rows } = await server.db.pool.query(
      `update idempotency_key set expires_at = expires_at - interval '24 hours' where key = 'day' returning expires_at <= now() as "isOver"`,
    );
    expect(rows).toEqual([{ isOver: true }]);
    const again = await send(source('TEST-DAY'), { header: 'day' });
    expect(again.data.registerSource.userErrors).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
    await send(source('TEST-DAY-2'), { header: 'day 2' });
    const { rowCount } = await server.db.pool.query(`select from idempotency_key where key = 'day'`);
    expect(rowCount).toBe(0);
  });
});

describe('an idempotency key', () => {
  it.each([
    ['', 'an idempotency key has 1 to 200 characters'],
    ['x'.repeat(201), 'an idempotency key has 1 to 200 characters, got 201'],
  ])('is refused where it is none: %#', async (argument, sentence) => {
    const answer = await send(source('TEST-KEY'), { argument });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_INPUT']]);
    expect(answer.errors![0]!.message).toContain(sentence);
  });

  it('is one: a header that differs from the argument is refused', async () => {
    const answer = await send(source('TEST-KEY'), { header: 'one', argument: 'other' });
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_INPUT']]);
  });

  it('in the header cannot be meant for two mutations, so neither runs', async () => {
    const before = await latestRevision();
    const answer = await askOverHttp(
      server.app.url,
      `mutation ($a: RegisterSourceInput!, $b: RegisterSourceInput!) {
         a: registerSource(input: $a) { userErrors { code } } b: registerSource(input: $b) { userErrors { code } } }`,
      { a: source('TEST-A'), b: source('TEST-B') },
      { authorization: `Bearer ${tokens[0]}`, 'idempotency-key': 'two' },
    );
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_INPUT']]);
    expect(await latestRevision()).toBe(before);
  });

  it('that looks like SQL is only a text', async () => {
    const first = await send(source('TEST-SQL'), { argument: `' OR 1=1 --"; $1 \\` });
    expect((await send(source('TEST-SQL'), { argument: `' OR 1=1 --"; $1 \\` })).text).toBe(first.text);
  });
});

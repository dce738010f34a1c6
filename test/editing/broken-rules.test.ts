import 'reflect-metadata';
import { createToken, Role } from '../../src/access';
import { codesOf } from '../app/support/ask-over-http';
import { useApp } from '../app/support/use-app';
import { SOURCE } from './support/edit';

const server = useApp();
let headers: Record<string, string>;

const mutate = (mutation: string, input: object) =>
  server.ask(
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
       ${mutation}(input: $input) { revision { number } userErrors { code field message } } }`,
    { input },
    headers,
  );

beforeAll(async () => {
  const { text } = await createToken(server.app.database, { name: 'Ada', role: Role.ADMIN, expiresInHours: 1 });
  headers = { authorization: `Bearer ${text}` };
  await mutate('registerSource', SOURCE);
});

describe('T28: a mutation that breaks a rule of the record', () => {
  it('that editors are known to run into is told in a sentence, and nothing is written', async () => {
    const spell = { programme: 'RWT-VI', practice: 'M92001', stage: 'JOINED', source: SOURCE.key };
    await mutate('recordParticipation', { ...spell, from: { text: '2018-01-01' } });
    const { status, data } = await mutate('recordParticipation', { ...spell, from: { text: '2019-01-01' } });
    expect(status).toBe(200);
    expect(data.recordParticipation).toEqual({
      revision: null,
      userErrors: [{ code: 'CONFLICT', field: [], message: expect.stringContaining('twice at once') }],
    });
    expect(server.takeLog()).toEqual([]);
  });

  it('that nobody foresaw is a masked conflict, whole in the log alone, and leaves no number out', async () => {
    await server.db.pool.query(`alter table source add constraint secret_rule check (title <> 'forbidden hunter2')`);
    const answer = await mutate('registerSource', { ...SOURCE, key: 'TEST-RULE', title: 'forbidden hunter2' });
    expect([answer.status, codesOf(answer), answer.data ?? null]).toEqual([409, ['CONFLICT'], null]);
    expect(answer.errors![0]!.message).toBe('the change contradicts a rule of the record');
    expect(answer.text).not.toMatch(/secret_rule|hunter2|source_current|insert/);
    expect(server.takeLog()).toMatchObject([
      { requestId: answer.errors![0]!.extensions.requestId, err: { code: '23514' } },
    ]);
    const next = await mutate('registerSource', { ...SOURCE, key: 'TEST-RULE' });
    const { rows } = await server.db.pool.query('select count(*)::int as count, max(number) as latest from revision');
    expect(rows).toEqual([{ count: next.data.registerSource.revision.number, latest: rows[0].count }]);
  });
});

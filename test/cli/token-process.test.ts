import { useFolder } from '../importing/support/folder';
import { useDatabase } from '../support/database';
import { useCli } from './cli-process';

const start = useCli();
const db = useDatabase();
const folder = useFolder();
jest.setTimeout(120_000);

const run = (...args: string[]) =>
  start(['token', ...args], { cwd: folder.path, environment: { DATABASE_URL: db.url } }).ended;

it('wulfrun token gives one out, lists it without showing it, and revokes it', async () => {
  const created = await run('create', '--role', 'editor', '--name', 'Ada Lovelace', '--expires', '90d');
  expect([created.exitCode, created.out]).toEqual([0, expect.stringMatching(/^wulfrun_[\w-]{43}\n$/)]);
  expect(created.err).toContain('token 1 for Ada Lovelace, editor, good until');
  const revoked = await run('revoke', '1');
  expect([revoked.exitCode, revoked.out]).toEqual([0, 'token 1 (Ada Lovelace) is revoked\n']);
  const listed = await run('list');
  expect(listed.out).toMatch(/^1 +Ada Lovelace +editor +revoked /m);
  expect(listed.out).not.toContain(created.out.trim().slice(8));
});

it.each([
  [['create', '--role', 'owner', '--name', 'x'], /reader, editor, publisher, admin/],
  [['create', '--role', 'editor', '--name', 'x', '--expires', 'soon'], /Write it like 12h, 90d/],
])('wulfrun token %j is refused with what it takes', async (args, sentence) => {
  const { exitCode, out, err } = await run(...args);
  expect([exitCode, out]).toEqual([1, '']);
  expect(err).toMatch(sentence);
});

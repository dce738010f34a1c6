import 'reflect-metadata';
import { gunzipSync } from 'node:zlib';
import { createToken, readTokens, Role } from '../../src/access';
import { edit, SOURCE } from '../editing/support/edit';
import { answer } from '../support/ask';
import { useDatabase } from '../support/database';
import { tableDigests } from '../support/record-contents';
import { backupOf, restoreFrom } from './move';

const first = useDatabase();
const second = useDatabase();

it('a backup holds edits and who made them, and neither tokens nor answers kept for requests sent twice', async () => {
  await createToken(first.database, { name: 'Ada at the first', role: Role.ADMIN, expiresInHours: 1 });
  await createToken(second.database, { name: 'Grace at the second', role: Role.ADMIN, expiresInHours: 1 });
  const made = await edit(first.database, 'registerSource', SOURCE, { key: 'a key of the first' });
  expect(made.userErrors).toEqual([]);

  const backup = await backupOf(first.database);
  const text = gunzipSync(backup).toString();
  expect(text).toContain(SOURCE.key);
  expect(text).toContain('test of a admin');
  expect(text).not.toMatch(/Ada at the first|a key of the first|access_token|idempotency_key/);

  await restoreFrom(second.database, backup);
  expect(await tableDigests(second.pool)).toEqual(await tableDigests(first.pool));
  expect((await readTokens(second.database)).map(({ name }) => name)).toEqual(['Grace at the second']);
  const { revisions } = await answer(second.database, '{ revisions { nodes { number actor credential } } }');
  expect(revisions.nodes).toEqual([{ number: 1, actor: 'a admin', credential: 'test of a admin' }]);
});

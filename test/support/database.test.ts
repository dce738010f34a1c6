import { useDatabase } from './database';
import type { Template } from './templates';
import { createDatabase, dropDatabase, onServer } from './test-databases';

const practices = async (databaseUrl: string) =>
  onServer(databaseUrl, async (client) => (await client.query('select code from practice order by code')).rows);

function onePractice(name: string): Template & { builds: number } {
  const template = {
    name,
    builds: 0,
    build: async (databaseUrl: string) => {
      template.builds++;
      await onServer(databaseUrl, (client) => client.query(`create table practice as select 'M92014' as code`));
    },
  };
  return template;
}

describe('a database of the tests', () => {
  const migratedDatabase = useDatabase();

  it('has the schema and no organisation', async () => {
    const { rows } = await migratedDatabase.pool.query('select count(*)::int as count from organisation');
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('comes from a template that is built once, however many ask for it at once', async () => {
    const template = onePractice('asked_for_by_many');
    const urls = await Promise.all(Array.from({ length: 8 }, () => createDatabase(template)));
    expect(new Set(urls).size).toBe(8);
    for (const url of urls) expect(await practices(url)).toEqual([{ code: 'M92014' }]);
    expect(template.builds).toBe(1);
    await Promise.all(urls.map(dropDatabase));
  });

  it('may come from a template that begins as a copy of another', async () => {
    const two: Template = {
      name: 'two_practices',
      from: onePractice('one_practice'),
      build: (url) => onServer(url, (client) => client.query(`insert into practice values ('M92028')`)),
    };
    const url = await createDatabase(two);
    expect(await practices(url)).toEqual([{ code: 'M92014' }, { code: 'M92028' }]);
    await dropDatabase(url);
  });

  it('can still be had after a template could not be built', async () => {
    const template = onePractice('fails_first');
    const failing = { ...template, build: () => Promise.reject(new Error('evidence refused')) };
    await expect(createDatabase(failing)).rejects.toThrow('evidence refused');
    const url = await createDatabase(template);
    expect(await practices(url)).toEqual([{ code: 'M92014' }]);
    await dropDatabase(url);
  });

  it('does not see what another one stores', async () => {
    const template = onePractice('kept_apart');
    const [one, other] = await Promise.all([createDatabase(template), createDatabase(template)]);
    await onServer(one, (client) => client.query('delete from practice'));
    expect([await practices(one), await practices(other)]).toEqual([[], [{ code: 'M92014' }]]);
    await Promise.all([one, other].map(dropDatabase));
  });
});

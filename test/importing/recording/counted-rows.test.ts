import { useDatabase } from '../../support/database';
import { importText } from '../support/import-text';
import { LIST_HEADER, lines, listRow, registerRow } from '../support/samples';

const practices = Array.from({ length: 200 }, (_, n) => `M${10_000 + n}`);

describe('what the planner is told after an import', () => {
  const db = useDatabase();
  const lists = (count: number, month: string) =>
    importText(
      db.database,
      'nhs-list-size',
      lines(
        LIST_HEADER,
        ...practices.slice(0, count).map((code) => listRow('1', code, 'ALL', 'ALL', `01${month}2021`)),
      ),
    );
  const counted = async (): Promise<number> =>
    (await db.pool.query(`select reltuples::int from pg_class where relname = 'list_size_current'`)).rows[0].reltuples;

  it('is how many rows there are, unless hardly any came', async () => {
    await importText(db.database, 'ods-practices', lines(...practices.map((code) => registerRow({ 1: code }))));
    await lists(200, 'JAN');
    expect(await counted()).toBe(200);
    await lists(20, 'FEB');
    expect(await counted()).toBe(200);
    await lists(21, 'MAR');
    expect(await counted()).toBe(241);
  });
});

import { readdirSync } from 'node:fs';
import { loadBundledEvidence } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { bundledFolder, rowsOf, type CsvRow } from './evidence-folder';
import { readBack } from './read-back';

/** Lists in a cell are sets: the file does not promise an order. */
function inOrder(row: CsvRow): CsvRow {
  const list = row['conflicts_with'];
  return list === undefined ? row : { ...row, conflicts_with: list.split(' ').sort().join(' ') };
}

describe('nothing of the evidence is lost in the record', () => {
  const db = useDatabase();
  const files = readdirSync(bundledFolder).filter((name) => name.endsWith('.csv'));
  beforeAll(() => loadBundledEvidence(db.database, bundledFolder));

  it('is read back for all 17 files and each of their columns', () => {
    expect(Object.keys(readBack).sort()).toEqual(files.sort());
    for (const file of files) {
      expect([file, ...Object.keys(readBack[file]!.cells).sort()]).toEqual([
        file,
        ...Object.keys(rowsOf(file)[0]!).sort(),
      ]);
    }
  });

  it.each(files)('%s comes back cell for cell, with its lines', async (file) => {
    const { from, cells } = readBack[file]!;
    const columns = Object.entries(cells).map(([heading, sql]) => `coalesce(${sql}, '') as "${heading}"`);
    const { rows } = await db.pool.query(
      `select ${columns.join(', ')}, t.release_row as line,
         (select file from release where node_id = t.release_id) as file
       from ${from} t where t.release_row is not null order by t.release_row`,
    );
    expect(rows).toEqual(rowsOf(file).map((row, at) => ({ ...inOrder(row), line: at + 2, file })));
  });

  it('stores nothing as an empty text', async () => {
    const { rows: columns } = await db.pool.query(
      `select table_name, column_name from information_schema.columns
       where table_schema = 'public' and data_type = 'text' and table_name not like '%\\_current' and table_name not like '%\\_history'`,
    );
    expect(columns.length).toBeGreaterThan(100);
    for (const { table_name: table, column_name: column } of columns) {
      const { rows } = await db.pool.query(`select count(*)::int as empty from ${table} where ${column} = ''`);
      expect({ table, column, ...rows[0] }).toEqual({ table, column, empty: 0 });
    }
  });
});

describe('dates that the evidence gives without bounds', () => {
  const db = useDatabase();
  beforeAll(() => loadBundledEvidence(db.database, bundledFolder));
  const dates = async (column: string, from: string, where: string) =>
    (
      await db.pool.query({
        text: `select distinct ${column}_text, ${column}_precision, ${column}_earliest, ${column}_latest
               from ${from} where ${where} order by 1`,
        rowMode: 'array',
      })
    ).rows;

  it('get those that follow from their text', async () => {
    expect(await dates('evidence_date', 'source join node on id = node_id', `key = 'HSJ-7023037'`)).toEqual([
      ['2018-07', 'MONTH', '2018-07-01', '2018-07-31'],
    ]);
    expect(
      await dates('period_to', 'published_effect', `period_to_text like '2020%' or period_to_text = '2018'`),
    ).toEqual([
      ['2018', 'YEAR', '2018-01-01', '2018-12-31'],
      ['2020-02', 'MONTH', '2020-02-01', '2020-02-29'],
    ]);
    expect(await dates('seen_to', 'organisation_name', `seen_to_text in ('2021-11', '2019-11-19')`)).toEqual([
      ['2019-11-19', 'DAY', '2019-11-19', '2019-11-19'],
      ['2021-11', 'MONTH', '2021-11-01', '2021-11-30'],
    ]);
  });

  it('keep the last day as text and the first day out as bounds', async () => {
    expect(await dates('valid_to', 'participation', `valid_to_text like '2020%'`)).toEqual([
      ['2020-03-31', 'DAY', '2020-04-01', '2020-04-01'],
      ['2020-11-30', 'DAY', '2020-12-01', '2020-12-01'],
    ]);
  });
});

import { mkdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { importFolder } from '../../src/cli/import/auto/import-folder';
import { loadConfig } from '../../src/config';
import { ownSource, useOwnEvidence } from '../importing/evidence/own-folder';
import { useFolder } from '../importing/support/folder';
import {
  LIST_HEADER,
  lines,
  listRow,
  LONG_HEADER,
  MAP_HEADER,
  mapRow,
  registerRow,
} from '../importing/support/samples';
import { useDatabase } from '../support/database';
import { clearRecord, rowCounts } from '../support/record-contents';
import { memoryTerminal } from './memory-terminal';

const REGISTER = lines(registerRow({ 11: '20160315' }), registerRow({ 1: 'M99002', 11: '20160101' }));
const LISTS = lines(LIST_HEADER, listRow(), listRow('6000', 'M99002'));
const MEASURE = 'trimethoprim_share_of_items';
const LONG = lines(LONG_HEADER, `M99001,2016-04-01,${MEASURE},0.5`, `M99002,2016-03-01,${MEASURE},0.25`);
const wide = (...rows: string[]) => lines('month,ratio_quantity.M99001,ratio_quantity.M99002', ...rows);
const seconds = (month: string): number => Date.UTC(2016, Number(month) - 1, 1) / 1000;
const WIDE = wide(`${seconds('03')},,0.25`, `${seconds('04')},0.5,`);

describe('wulfrun import auto', () => {
  const db = useDatabase();
  const folder = useFolder();
  const writeEvidence = useOwnEvidence();

  async function run({ dryRun = false, location = `${folder.path}/all` } = {}) {
    const terminal = memoryTerminal();
    const config = loadConfig({ DATABASE_URL: db.url, WULFRUN_EVIDENCE: 'off' });
    const exitCode = await importFolder({ location, dryRun, maxRejected: 0.01 }, config, terminal);
    const { out } = terminal;
    return { exitCode, out, table: out.slice(out.findIndex((line) => line.startsWith('file '))), err: terminal.err };
  }
  const importers = async (): Promise<string[]> =>
    (await db.pool.query('select importer from release order by recorded_in')).rows.map(({ importer }) => importer);
  const inTable = (table: readonly string[], name: string): string[] =>
    table.find((line) => line.startsWith(`${name} `))!.split(/\s{2,}/);

  beforeEach(async () => {
    await clearRecord(db.pool);
    mkdirSync(`${folder.path}/all`);
  });

  it('imports what it recognises, registers first and older editions before later ones, and accounts for every file', async () => {
    await folder.write('all/2021-01/lists.csv', LISTS);
    await folder.write('all/b/2021-11/register.csv', REGISTER);
    await folder.write('all/a/2025-05/register.csv.gz', gzipSync(REGISTER.replace('THE ELM', 'THE OAK')));
    await folder.write('all/2022-01/map.csv', lines(MAP_HEADER, mapRow()));
    await folder.write('all/README.md', '# What lies here\n');
    await folder.write('all/empty.csv', '');
    await folder.write('all/page.html', '<!doctype html><p>moved</p>');
    const { exitCode, out, table } = await run();
    expect(exitCode).toBe(0);
    expect(out.slice(0, out.indexOf('Not recognised:'))).toEqual([
      'To be imported, in this order:',
      '  1  ods-practices     2021-11  b/2021-11/register.csv',
      '  2  ods-practices     2025-05  a/2025-05/register.csv.gz',
      '  3  nhs-list-size     2021-01  2021-01/lists.csv',
      '  4  nhs-practice-map  2022-01  2022-01/map.csv',
    ]);
    expect(out).toEqual(
      expect.arrayContaining([
        '  README.md: it looks like text without commas',
        '  empty.csv: holds nothing: download it again',
        expect.stringMatching(/^  page\.html: .*web page/),
      ]),
    );
    expect(await importers()).toEqual(['ods-practices', 'ods-practices', 'nhs-list-size', 'nhs-practice-map']);
    expect(inTable(table, 'file')).toEqual(
      'file,kind,edition,rows,taken,refused,left out,added,changed,unchanged,withdrawn,outcome'.split(','),
    );
    expect(inTable(table, 'a/2025-05/register.csv.gz')).toEqual(
      'a/2025-05/register.csv.gz,ods-practices,2025-05,2,2,0,0,2,0,0,0,taken'.split(','),
    );
    expect(inTable(table, 'all')).toEqual('all,7,7,0,0,7,0,0,0'.split(','));
    expect(out.at(-1)).toBe('4 taken, 0 imported before, 0 duplicates, 0 refused, 3 not recognised');
  });

  it('takes nothing the second time, and says so without reading a row', async () => {
    await folder.write('all/2021-11/register.csv', REGISTER);
    await folder.write('all/2021-01/lists.csv', LISTS);
    await run();
    const before = await rowCounts(db.pool);
    const { exitCode, out, table, err } = await run();
    expect(exitCode).toBe(0);
    expect(out.slice(0, 2)).toEqual(['Nothing to import.', 'Imported before, byte for byte: 2 files.']);
    expect(inTable(table, '2021-01/lists.csv')).toEqual(
      '2021-01/lists.csv,nhs-list-size,2021-01,2,0,0,0,0,0,0,0,imported before'.split(','),
    );
    expect(err).toEqual([]);
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  it('with --dry-run shows the plan and writes nothing', async () => {
    await folder.write('all/2021-11/register.csv', REGISTER);
    const before = await rowCounts(db.pool);
    const { exitCode, out } = await run({ dryRun: true });
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: ['To be imported, in this order:', '  1  ods-practices  2021-11  2021-11/register.csv'],
    });
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  it('takes the same bytes once, wherever else they lie', async () => {
    await folder.write('all/2021-11/register.csv', REGISTER);
    await folder.write('all/2021-11/register.csv.gz', gzipSync(REGISTER));
    const { exitCode, out } = await run();
    expect(exitCode).toBe(0);
    expect(out).toContain(`  2021-11/register.csv.gz: the same bytes as ${folder.path}/all/2021-11/register.csv`);
    expect(await importers()).toEqual(['ods-practices']);
  });

  it('takes values once that lie there in long and in wide form, and says how many there are', async () => {
    await folder.write('all/2021-11/register.csv', REGISTER);
    await folder.write('all/trimethoprim/long.csv', LONG);
    await folder.write('all/trimethoprim/r_input_0.csv', WIDE);
    const { exitCode, out, table } = await run();
    expect(exitCode).toBe(0);
    expect(inTable(table, 'trimethoprim/long.csv').slice(3)).toEqual('2,2,0,0,2,0,0,0,taken'.split(','));
    expect(inTable(table, 'trimethoprim/r_input_0.csv').slice(3)).toEqual('4,4,0,0,2,0,2,0,taken'.split(','));
    expect(out).toContain('    - 2 of its values are those of long.csv, which are taken once');
    const { rows } = await db.pool.query('select count(value)::int as values from observation_current');
    expect(rows).toEqual([{ values: 2 }]);
  });

  it('refuses a wide file that says something else than the long one beside it: it may be another measure', async () => {
    await folder.write('all/2021-11/register.csv', REGISTER);
    await folder.write('all/trimethoprim/long.csv', LONG);
    await folder.write('all/trimethoprim/r_input_0.csv', WIDE.replace('0.25', '0.75'));
    const { exitCode, out } = await run();
    expect(exitCode).toBe(1);
    expect(out.join('\n')).toMatch(/- .*r_input_0\.csv: 1 of its values are not those of .*long\.csv, so it may be/);
    expect(await importers()).toEqual(['ods-practices', 'measures']);
  });

  it('ends with 1 when a file is refused, and takes the others', async () => {
    await folder.write('all/2021-11/register.csv', REGISTER);
    await folder.write('all/2021-01/lists.csv', lines(LIST_HEADER, listRow('many'), listRow('1', 'M99002')));
    await folder.write('all/2021-02/lists.csv', LISTS.replaceAll('01JAN2021', '01FEB2021'));
    const { exitCode, out, table } = await run();
    expect(exitCode).toBe(1);
    expect(inTable(table, '2021-01/lists.csv').slice(3)).toEqual([...Array(8).fill('-'), 'refused']);
    expect(out.join('\n')).toMatch(/ {4}- .*lists\.csv: 1 of 2 rows were refused, more than the 1%/);
    expect(out.at(-1)).toBe('2 taken, 0 imported before, 0 duplicates, 1 refused, 0 not recognised');
    expect(await importers()).toEqual(['ods-practices', 'nhs-list-size']);
  });

  it('ends with 1 when a file is damaged, or recognised as two kinds, which it names', async () => {
    await folder.write('all/2021-01/lists.csv.gz', gzipSync(LISTS).subarray(0, 60));
    await folder.write('all/both.csv', lines(`${LIST_HEADER},${MAP_HEADER}`, `${listRow()},${mapRow()}`));
    const { exitCode, out } = await run({ dryRun: true });
    expect(exitCode).toBe(1);
    expect(out.slice(out.indexOf('Not to be imported as they are:') + 1).sort()).toEqual([
      '  2021-01/lists.csv.gz: the file ends in the middle of its gzip stream: download it again',
      '  both.csv: it is recognised as nhs-list-size and as nhs-practice-map: import it by its kind',
    ]);
  });

  it('recognises a set of evidence as one', async () => {
    const location = writeEvidence('elm-valley', { 'sources.csv': [ownSource('ELM-1')], 'organisations.csv': [] });
    const { exitCode, out, table } = await run({ location });
    expect(exitCode).toBe(0);
    expect(out.slice(0, 2)).toEqual(['To be imported, in this order:', '  1  evidence    . (2 tables)']);
    expect(inTable(table, '.')).toEqual('.,evidence ELM-VALLEY,2020-05-01,1,1,0,0,2,0,0,0,taken'.split(','));
    expect((await run({ location })).out.at(-1)).toMatch(/^0 taken, 1 imported before, /);
  });

  it('says what to do with a location that is no folder', async () => {
    const location = await folder.write('all/register.csv', REGISTER);
    await expect(run({ location })).rejects.toThrow(
      /register\.csv: this is no folder: name the kind of a single file$/,
    );
  });
});

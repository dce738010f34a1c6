import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { importFiles } from '../../src/cli/import/import-files';
import type { ImportRequest } from '../../src/cli/import/import-request';
import { loadConfig } from '../../src/config';
import { AE_HEADER, aeRow, APPOINTMENTS_HEADER, appointmentsRow } from '../importing/support/activity-samples';
import { LIST_HEADER, lines, listRow, registerRow } from '../importing/support/samples';
import { POINTS_HEADER, PREVALENCE_HEADER, prevalenceRow } from '../importing/support/statistics-samples';
import { useFolder } from '../importing/support/folder';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { clearRecord, rowCounts } from '../support/record-contents';
import { memoryTerminal } from './memory-terminal';

const practices = Array.from({ length: 100 }, (_, n) => `M${10_000 + n}`);
const register = lines(...practices.map((practice) => registerRow({ 1: practice, 11: '20210315' })));
const list = (bad = 0) =>
  lines(LIST_HEADER, ...practices.map((practice, n) => listRow(n < bad ? 'many' : String(n), practice)));

describe('wulfrun import', () => {
  const db = useDatabase();
  const folder = useFolder();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;

  async function run(request: Partial<ImportRequest> & Pick<ImportRequest, 'kind' | 'location'>, stdin = '') {
    const terminal = memoryTerminal(stdin);
    const config = loadConfig({ DATABASE_URL: db.url, WULFRUN_EVIDENCE: 'off' });
    const report = `${folder.path}/refused.csv`;
    const exitCode = await importFiles({ maxRejected: 0.01, report, ...request }, config, terminal);
    return { exitCode, out: terminal.out, err: terminal.err, report };
  }

  beforeEach(async () => {
    await clearRecord(db.pool);
    await run({ kind: 'ods-practices', location: await folder.write('2021-11/epraccur.csv', register) });
  });

  it('prints one line of what became of a file, and how far it is beside it', async () => {
    const path = await folder.write('2021-01/lists.csv.gz', gzipSync(list()));
    const { exitCode, out, err, report } = await run({ kind: 'nhs-list-size', location: path });
    expect(exitCode).toBe(0);
    expect(out).toEqual([
      `${path}: 100 rows: 100 taken, 0 refused; 100 added, 0 changed, 0 unchanged; edition 2021-01, revision 2`,
    ]);
    expect(err).toEqual([
      expect.stringMatching(/^.*lists\.csv\.gz: 100% of 0\.0 MB, 100 rows$/),
      `${path}: read, and being recorded`,
    ]);
    expect(existsSync(report)).toBe(false);
  });

  it('says of a file that was imported before that nothing changed', async () => {
    const location = await folder.write('2021-01/lists.csv', list());
    await run({ kind: 'nhs-list-size', location });
    const { exitCode, out } = await run({ kind: 'nhs-list-size', location });
    expect({ exitCode, out }).toEqual({
      exitCode: 0,
      out: [`${location}: 100 rows: imported before: nothing changed; edition 2021-01`],
    });
    expect(await query('select max(number)::int as revision from revision')).toEqual([{ revision: 2 }]);
  });

  it('lists refused rows in a report, with line, column, value and reason', async () => {
    const location = await folder.write('2021-01/lists.csv', list().replace(',0\n', ',"6,0\n3"\n'));
    const { exitCode, out, report } = await run({ kind: 'nhs-list-size', location });
    expect(exitCode).toBe(0);
    expect(out[0]).toContain(`100 rows: 99 taken, 1 refused (see ${report});`);
    expect(readFileSync(report, 'utf8')).toBe(
      'line,column,value,reason\n' +
        '2,NUMBER_OF_PATIENTS,"6,0\n3","NUMBER_OF_PATIENTS is ""6,0\\n3"": expected a whole number, 0 or more"\n',
    );
  });

  it('ends with 1 when more rows are bad than may be; then nothing is written but the report', async () => {
    const before = await rowCounts(db.pool);
    const location = await folder.write('2021-01/lists.csv', list(2));
    const { exitCode, out, err, report } = await run({ kind: 'nhs-list-size', location });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: [] });
    expect(err.slice(-2)).toEqual([
      `${location}: refused rows are listed in ${report}`,
      expect.stringMatching(
        /^wulfrun: .+: 2 of 100 rows were refused, more than the 1% that may be, and nothing was written/,
      ),
    ]);
    expect(readFileSync(report, 'utf8').trim().split('\n')).toHaveLength(3);
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  it('takes a file in which more rows are bad when whoever runs it allows for them', async () => {
    const location = await folder.write('2021-01/lists.csv', list(30));
    expect(await run({ kind: 'nhs-list-size', location, maxRejected: 0.3 })).toMatchObject({ exitCode: 0 });
  });

  it('imports each matching file of a folder as a release of its own', async () => {
    await folder.write('lists/2021-01/all.csv', list());
    await folder.write('lists/2021-02/all.csv', list().replaceAll('01JAN2021', '01FEB2021'));
    await folder.write('lists/notes.txt', 'no table\n');
    const { exitCode, out } = await run({ kind: 'nhs-list-size', location: `${folder.path}/lists`, report: undefined });
    expect(exitCode).toBe(0);
    expect(out.map((line) => line.replace(/^.*edition/, ''))).toEqual([' 2021-01, revision 2', ' 2021-02, revision 3']);
  });

  it('imports the other files of a folder when one is refused, and ends with 1', async () => {
    await folder.write('lists/2021-01/all.csv', list());
    await folder.write('lists/2021-02/all.csv', list().replaceAll('01JAN2021', '01APR2021'));
    await folder.write('lists/2021-03/all.csv', list().replaceAll('01JAN2021', '01MAR2021'));
    const { exitCode, out, err } = await run({
      kind: 'nhs-list-size',
      location: `${folder.path}/lists`,
      report: undefined,
    });
    expect(exitCode).toBe(1);
    expect(out.map((line) => line.replace(/^.*edition/, ''))).toEqual([' 2021-01, revision 2', ' 2021-03, revision 3']);
    expect(err).toContainEqual(
      expect.stringMatching(/^wulfrun: .+2021-02.all\.csv: the path says 2021-02 and the data go up to 2021-04-01/),
    );
  });

  it('reads standard input, published no later than today by the clock of the database', async () => {
    const { exitCode, out } = await run({ kind: 'nhs-list-size', location: '-' }, list());
    expect(exitCode).toBe(0);
    expect(out[0]).toMatch(/^standard input: 100 rows: 100 taken, .+ edition 2021-01, revision 2$/);
    expect(
      await query(`select s.published_earliest, s.published_latest = current_date as is_today from source_current s
        where s.kind = 'OFFICIAL_STATISTIC'`),
    ).toEqual([{ published_earliest: '2021-01-01', is_today: true }]);
  });

  it('takes edition and day of publication from whoever runs it', async () => {
    const location = await folder.write('lists.csv', list());
    await run({ kind: 'nhs-list-size', location, edition: '2021-01', publishedOn: '2021-01-14' });
    expect(
      await query(`select edition, published_earliest, published_latest from release where importer = 'nhs-list-size'`),
    ).toEqual([{ edition: '2021-01', published_earliest: '2021-01-14', published_latest: '2021-01-14' }]);
  });

  it.each<[string, string | Buffer | null, RegExp]>([
    [
      'of another kind',
      register,
      /^.+\.csv: this is not Patients registered .+: it looks like GP practices \(epraccur\).+, kind ods-practices$/,
    ],
    [
      'cut off',
      gzipSync(list()).subarray(0, 200),
      /^.+\.csv: the file ends in the middle of its gzip stream: download it again$/,
    ],
    ['empty', '', /^.+\.csv: holds nothing: download it again$/],
    ['absent', null, /^.+\.csv: there is no such file or folder: check the path$/],
  ])('refuses a file that is %s with one line, and nothing is written', async (_, content, sentence) => {
    const before = await rowCounts(db.pool);
    const location = content === null ? `${folder.path}/no.csv` : await folder.write('2021-01/all.csv', content);
    const told = await run({ kind: 'nhs-list-size', location }).then(
      ({ exitCode, err }) => ({ exitCode, sentence: err.at(-1)!.replace('wulfrun: ', '') }),
      (error: Error) => ({ exitCode: 1, sentence: error.message }),
    );
    expect(told).toEqual({ exitCode: 1, sentence: expect.stringMatching(sentence) });
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  it('refuses a folder that holds no such file, and says what it holds', async () => {
    const before = await rowCounts(db.pool);
    const location = `${folder.path}/2021-11`;
    await folder.write('2021-11/epraccur.csv', register);
    await expect(run({ kind: 'nhs-list-size', location })).rejects.toThrow(
      /^.+2021-11: no file in it is Patients registered .+; .+epraccur\.csv looks like GP practices/,
    );
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  it.each([{ edition: '2021-01' }, { publishedOn: '2021-01-14' }])(
    'refuses to give several files of a folder one edition: %j',
    async (option) => {
      await folder.write('lists/2021-01/all.csv', list());
      await folder.write('lists/2021-02/all.csv', list());
      const location = `${folder.path}/lists`;
      await expect(run({ kind: 'nhs-list-size', location, ...option })).rejects.toThrow(
        `${location} holds 2 files of this kind, which are not all of one edition: import each by itself`,
      );
    },
  );

  it('gives the files of one year of QOF one edition', async () => {
    await folder.write('qof/PREVALENCE.csv', lines(PREVALENCE_HEADER, prevalenceRow('80', '1000', practices[0])));
    await folder.write('qof/ORGANISATION_REFERENCE.csv', lines(POINTS_HEADER, `${practices[0]},567`));
    const request = { kind: 'nhs-qof', location: `${folder.path}/qof`, edition: '2021', report: undefined } as const;
    const { exitCode, out } = await run(request);
    expect(exitCode).toBe(0);
    expect(out).toEqual([
      expect.stringMatching(/ORGANISATION_REFERENCE\.csv: 1 rows: 1 taken, .+edition 2021, revision 2$/),
      expect.stringMatching(/PREVALENCE\.csv: 1 rows: 1 taken, .+edition 2021, revision 3$/),
    ]);
  });

  it('writes nothing when the report of refused rows cannot be written', async () => {
    const before = await rowCounts(db.pool);
    const location = await folder.write('2021-01/lists.csv', list(1));
    const report = `${folder.path}/no folder/refused.csv`;
    await expect(run({ kind: 'nhs-list-size', location, report })).rejects.toThrow(
      `the report of refused rows, ${report}, cannot be written (ENOENT): name another file with --report`,
    );
    expect(await rowCounts(db.pool)).toEqual(before);
  });
});

describe('wulfrun import of several files with an option', () => {
  const db = useDatabase();
  const folder = useFolder();
  const run = (request: Omit<ImportRequest, 'maxRejected'>) =>
    importFiles(
      { maxRejected: 0.01, ...request },
      loadConfig({ DATABASE_URL: db.url, WULFRUN_EVIDENCE: 'off' }),
      memoryTerminal(),
    );

  it('gives the regional files of appointments their edition together', async () => {
    for (const code of ['99A', '99B']) {
      await folder.write(`Regional_${code}.csv`, lines(APPOINTMENTS_HEADER, appointmentsRow({ code })));
    }
    expect(await run({ kind: 'nhs-gp-appointments', location: folder.path, edition: '2019-03' })).toBe(0);
    const { rows } = await db.pool.query('select file, edition from release order by 1');
    expect(rows).toEqual(['99A', '99B'].map((code) => ({ file: `Regional_${code}.csv`, edition: '2019-03' })));
  });

  it('gives several A&E files no month', async () => {
    for (const name of ['a.csv', 'b.csv']) await folder.write(name, lines(AE_HEADER, aeRow()));
    await expect(run({ kind: 'nhse-ae', location: folder.path, month: '2025-05' })).rejects.toThrow(
      `${folder.path} holds 2 files of this kind, which are not all of one month: import each by itself`,
    );
    expect(await run({ kind: 'nhse-ae', location: `${folder.path}/a.csv`, month: '2025-05' })).toBe(0);
  });
});

describe('wulfrun import into a record without the evidence', () => {
  const db = useDatabase();
  const folder = useFolder();

  it('brings the evidence first, so that what is curated comes before what is imported', async () => {
    const location = await folder.write('2025-05/epraccur.csv', lines(registerRow({ 1: 'M92002', 2: 'ANOTHER NAME' })));
    const config = loadConfig({ DATABASE_URL: db.url });
    await importFiles({ kind: 'ods-practices', location, maxRejected: 0 }, config, memoryTerminal());
    const { rows } = await db.pool.query(`select number, kind from revision order by 1`);
    expect(rows).toEqual([
      { number: 1, kind: 'EVIDENCE' },
      { number: 2, kind: 'IMPORT' },
    ]);
  });
});

describe('wulfrun import into a record with the evidence', () => {
  const db = useDatabase({ template: withEvidence });
  const folder = useFolder();

  it('does not load it again', async () => {
    const location = await folder.write('2026-01/epraccur.csv', register);
    const config = loadConfig({ DATABASE_URL: db.url });
    await importFiles({ kind: 'ods-practices', location, maxRejected: 0 }, config, memoryTerminal());
    const { rows } = await db.pool.query(`select number, kind from revision order by 1`);
    expect(rows).toEqual([
      { number: 1, kind: 'EVIDENCE' },
      { number: 2, kind: 'IMPORT' },
    ]);
  });
});

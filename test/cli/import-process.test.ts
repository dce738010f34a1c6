import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { migrations } from '../../migrations';
import { evidenceFiles, importKinds, publications } from '../../src/importing';
import { useFolder } from '../importing/support/folder';
import { importText } from '../importing/support/import-text';
import { LIST_HEADER, lines, listRow, registerRow } from '../importing/support/samples';
import { useDatabase } from '../support/database';
import { whenAlone, whenAnotherSession } from '../support/other-sessions';
import { rowCounts } from '../support/record-contents';
import { useCli } from './cli-process';

const practices = Array.from({ length: 400 }, (_, n) => `M${10_000 + n}`);
const rows = practices.map((practice, n) => listRow(String(n), practice));

/** More than anybody could ever read, a month of all practices at a time. */
function* endlessMeasures(): Generator<string> {
  yield 'practice_code,month,measure,value\n';
  for (let measure = 0; ; measure++) {
    for (let year = 1990; year < 2020; year++) {
      yield practices.map((practice) => `${practice},${year}-01-01,measure_${measure},0.5\n`).join('');
    }
  }
}

describe('the command wulfrun import', () => {
  const db = useDatabase();
  const folder = useFolder();
  const start = useCli();
  const run = (...args: string[]) => start(args, { cwd: folder.path, environment: { DATABASE_URL: db.url } });
  let before: Record<string, number>;

  beforeAll(async () => {
    const register = lines(...practices.map((practice) => registerRow({ 1: practice })));
    await importText(db.database, 'ods-practices', register, { edition: '2021-11' });
    before = await rowCounts(db.pool);
  });
  const expectNothingWritten = async (): Promise<void> => {
    await whenAlone(db.pool);
    expect(await rowCounts(db.pool)).toEqual(before);
  };

  it('killed while it reads leaves nothing behind', async () => {
    const { child, ended } = run('import', 'nhs-list-size', '-');
    // The first bytes of a file are looked at together: more than those, and the rows are on their way.
    child.stdin.write(lines(LIST_HEADER, ...rows, ...Array.from({ length: 2_000 }, () => rows[0]!)));
    await whenAnotherSession(db.pool, ({ state }) => state === 'idle in transaction');
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ exitCode: null, signal: 'SIGKILL', out: '' });
    await expectNothingWritten();
  });

  it('killed in the middle of a COPY leaves nothing behind', async () => {
    const { child, ended } = run('import', 'measures', '-');
    const source = Readable.from(endlessMeasures());
    source.pipe(child.stdin);
    const isCopying = (state: string, query: string) =>
      state === 'active' && query.startsWith('copy stage_observation');
    await whenAnotherSession(db.pool, ({ state, query }) => isCopying(state, query));
    child.kill('SIGKILL');
    expect(await ended).toMatchObject({ signal: 'SIGKILL', out: '' });
    source.destroy();
    await expectNothingWritten();
  });

  it('killed while its rows become current leaves nothing behind', async () => {
    const path = await folder.write('lists.csv', lines(LIST_HEADER, ...rows));
    const holder = await db.pool.connect();
    await holder.query('begin');
    await holder.query('lock table list_size in share mode');
    const { child, ended } = run('import', 'nhs-list-size', path);
    await whenAnotherSession(db.pool, ({ isWaitingForLock }) => isWaitingForLock);
    child.kill('SIGKILL');
    await ended;
    await holder.query('rollback');
    holder.release();
    await expectNothingWritten();
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ended by %s says that nothing unfinished is written, and exits with %d', async (signal, exitCode) => {
    const { child, ended } = run('import', 'nhs-list-size', '-');
    child.stdin.write(lines(LIST_HEADER, ...rows, ...Array.from({ length: 2_000 }, () => rows[0]!)));
    await whenAnotherSession(db.pool, ({ state }) => state === 'idle in transaction');
    child.kill(signal);
    expect(await ended).toMatchObject({
      exitCode,
      out: '',
      err: expect.stringMatching(/wulfrun: stopped; what was not finished is not written\n$/),
    });
    await expectNothingWritten();
  });

  it('that refuses rows lists them in the working folder and exits with 1', async () => {
    const path = await folder.write('2021-01/lists.csv', lines(LIST_HEADER, ...rows, listRow('1', 'M99999'), 'x'));
    const { exitCode, out, err } = await run('import', 'nhs-list-size', path, '--max-rejected', '0%').ended;
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toContain(`${path}: refused rows are listed in lists.csv.rejected.csv\n`);
    expect(readFileSync(join(folder.path, 'lists.csv.rejected.csv'), 'utf8').split('\n')).toEqual([
      'line,column,value,reason',
      expect.stringMatching(/^402,practice code,M99999,"no practice has the code ""M99999"": import /),
      expect.stringMatching(/^403,,,/),
      '',
    ]);
    await expectNothingWritten();
  });

  it.each([
    [['import', 'nhs-list-size', 'no.csv'], 'wulfrun: no.csv: there is no such file or folder: check the path\n'],
    [['import', 'nhs-lists', 'no.csv'], "error: unknown command 'nhs-lists'\n"],
    [['import', 'nhs-list-size', 'no.csv', '--max-rejected', '1'], /Write it like 1% or 0\.5%\.\n$/],
  ])('that makes no sense is answered in plain words and exits with 1: %j', async (args, sentence) => {
    const { exitCode, out, err } = await run(...args).ended;
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    if (typeof sentence === 'string') expect(err).toContain(sentence);
    else expect(err).toMatch(sentence);
    expect(err).not.toContain('    at ');
  });

  it('says what to do when nobody answers at the address of the database', async () => {
    const path = await folder.write('lists.csv', lines(LIST_HEADER, ...rows));
    const environment = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' };
    const { exitCode, err } = await start(['import', 'nhs-list-size', path], { cwd: folder.path, environment }).ended;
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: expect.stringMatching(
        /^wulfrun: the database at postgres:\/\/nobody@127\.0\.0\.1:1\/nothing cannot be used .+\n$/,
      ),
    });
  });

  it('lists every kind with its columns, and the tables of evidence', async () => {
    const { exitCode, out } = await run('import', '--help').ended;
    expect(exitCode).toBe(0);
    const unbroken = out.replaceAll(/\n\s+/g, ' ');
    for (const kind of importKinds) {
      const { title, columns } = publications[kind].card;
      expect(unbroken).toContain(`${kind}: ${title} Columns: ${columns.map(({ name }) => name).join(', ')}`);
    }
    expect(unbroken).toContain(`Tables: ${evidenceFiles.join(', ')}`);
    expect(out).toMatch(/^ {2}auto .* every file of a folder/m);
  });

  it('explains a kind and its columns when it is asked to', async () => {
    const { exitCode, out } = await run('import', 'ods-practices', '--help').ended;
    expect(exitCode).toBe(0);
    expect(out).toContain('Prescribing setting (26): 4 is a GP practice');
    expect(out).toContain('Edition: what --edition says, else the path, else the latest opening date');
    expect(out).toContain('- It lists prescribing cost centres, not GP practices');
    expect(out).not.toContain('--measure');
  });

  it('takes what is piped in', async () => {
    const { child, ended } = run('import', 'nhs-list-size', '-');
    child.stdin.end(lines(LIST_HEADER, ...rows));
    expect(await ended).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/^standard input: 400 rows: 400 taken, /),
    });
    expect(existsSync(join(folder.path, 'standard-input.rejected.csv'))).toBe(false);
  });
});

describe('the command wulfrun migrate', () => {
  const db = useDatabase({ template: null });
  const folder = useFolder();
  const start = useCli();

  it('says which migrations it has applied, and the second time that there is nothing to do', async () => {
    const environment = { DATABASE_URL: db.url };
    const migrate = () => start(['migrate'], { cwd: folder.path, environment }).ended;
    const { rows: none } = await db.pool.query(`select to_regclass('migration') as migration`);
    expect(none).toEqual([{ migration: null }]);
    const applied = migrations.map(({ name }) => `applied ${name}\n`).join('');
    expect(await migrate()).toMatchObject({ exitCode: 0, out: applied });
    expect(await migrate()).toMatchObject({
      exitCode: 0,
      out: 'nothing to do: the schema is the one of this version\n',
    });
  });
});

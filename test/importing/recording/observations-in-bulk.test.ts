import { ConnectionLost } from '../../../src/database';
import { useDatabase } from '../../support/database';
import { clearRecord, rowCounts } from '../../support/record-contents';
import { importText } from '../support/import-text';

const PRACTICES = 200;
const MONTHS = Array.from(
  { length: 60 },
  (_, n) => `${2010 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
);
const METRICS = ['STAYS', 'VISITS'];
const codeOf = (practice: number) => `M${10_000 + practice}`;

type Cell = [practice: number, metric: string, month: string, numerator: number];

const panel = METRICS.flatMap((metric) =>
  MONTHS.flatMap((month, m) =>
    Array.from({ length: PRACTICES }, (_, practice): Cell => [practice, metric, month, (practice * 7 + m) % 50]),
  ),
);
const text = (cells: readonly Cell[]) =>
  `practice,metric,period,numerator,denominator\n${cells
    .map(([practice, metric, month, numerator]) => `${codeOf(practice)},${metric},${month},${numerator},1000\n`)
    .join('')}`;
const whole = text(panel);

describe('a file that is much larger than what stands', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importCells = (content: string, options = {}) => importText(db.database, 'observations', content, options);
  const sums = `select count(*)::int as rows, sum(numerator)::float8 as numerators, count(distinct recorded_in)::int as revisions,
    sum(release_row)::float8 as lines from observation where superseded_in = 2147483647`;

  const definePanel = async () => {
    await clearRecord(db.pool);
    await db.pool.query(
      `insert into revision (number, kind, actor, summary) values (1, 'EVIDENCE', 'a test', 'practices and metrics')`,
    );
    await db.pool.query(`insert into node (kind, key) values ('SOURCE', 'TEST')`);
    await db.pool.query(`insert into node (kind, key) select 'ORGANISATION', unnest($1::text[])`, [
      Array.from({ length: PRACTICES }, (_, practice) => codeOf(practice)),
    ]);
    await db.pool.query(`insert into node (kind, key) select 'METRIC', unnest($1::text[])`, [[...METRICS, 'DAYS']]);
    await db.pool.query(
      `insert into organisation (node_id, kind, ods_code, name, status, source_id, grade, recorded_in)
       select o.id, 'PRACTICE', o.key, o.key, 'ACTIVE', s.id, 'D', 1 from node o, node s where o.kind = 'ORGANISATION' and s.kind = 'SOURCE'`,
    );
    await db.pool.query(
      `insert into metric (node_id, name, family, kind, recorded_in) select id, key, 'OUTCOME', 'RATE', 1 from node where kind = 'METRIC'`,
    );
  };

  beforeEach(definePanel);

  it('becomes the table of what stands, with all its keys and rules', async () => {
    const before = await query(RULES);
    const { counts, revision } = await importCells(whole);
    expect(counts).toEqual({ added: panel.length, changed: 0, unchanged: 0, withdrawn: 0 });
    expect(await query(sums)).toEqual([
      {
        rows: panel.length,
        numerators: panel.reduce((sum, [, , , numerator]) => sum + numerator, 0),
        revisions: 1,
        lines: (panel.length * (panel.length + 3)) / 2,
      },
    ]);
    expect(await query(RULES)).toEqual(before);
    expect(
      await query(
        `select relname from pg_class where relname like '%stage%' and relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
    expect(
      await query(
        `select m.key from revision_metric r join node m on m.id = r.metric_id where revision = ${revision} order by 1`,
      ),
    ).toEqual([{ key: 'STAYS' }, { key: 'VISITS' }]);
    await expect(
      db.pool
        .query(`insert into observation (metric_id, period_start, organisation_id, period_months, numerator, denominator, recorded_in)
        select metric_id, period_start, organisation_id, period_months, 1, 2, 1 from observation_current limit 1`),
    ).rejects.toThrow(/duplicate key/);
    await expect(db.pool.query('update observation_current set recorded_in = superseded_in')).rejects.toThrow(
      /violates check/,
    );
  });

  it('takes over what stood: untouched, said again, or as history', async () => {
    const some = [panel[0]!, [1, 'STAYS', '2010-01', 999] as Cell, [2, 'DAYS', '2010-01', 5] as Cell];
    const small = await importCells(text(some));
    const large = await importCells(whole);
    expect(large.counts).toEqual({ added: panel.length - 2, changed: 1, unchanged: 1, withdrawn: 0 });
    expect(
      await query(`select n.key as practice, m.key as metric, t.numerator, t.recorded_in as "recordedIn", t.superseded_in as until
        from observation t join node n on n.id = t.organisation_id join node m on m.id = t.metric_id
        where t.recorded_in = ${small.revision} order by 1`),
    ).toEqual([
      { practice: 'M10000', metric: 'STAYS', numerator: 0, recordedIn: small.revision, until: 2147483647 },
      { practice: 'M10001', metric: 'STAYS', numerator: 999, recordedIn: small.revision, until: large.revision },
      { practice: 'M10002', metric: 'DAYS', numerator: 5, recordedIn: small.revision, until: 2147483647 },
    ]);
  });

  it('gives the same record in whichever order its rows are', async () => {
    const contents = `select md5(string_agg(concat_ws(' ', m.key, n.key, t.period_start, t.numerator), ',' order by m.key, n.key, t.period_start)) as digest
      from observation_current t join node n on n.id = t.organisation_id join node m on m.id = t.metric_id`;
    await importCells(whole);
    const inOrder = await query(contents);
    await definePanel();
    const byPractice = [...panel].sort(([one], [other]) => one - other);
    expect((await importCells(text(byPractice))).counts).toMatchObject({ added: panel.length });
    expect(await query(contents)).toEqual(inOrder);
    const again = await importCells(whole);
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: panel.length, withdrawn: 0 });
    expect(await query(contents)).toEqual(inOrder);
  });

  it('is seen by those who read meanwhile as a whole or not at all', async () => {
    await importCells(text([[0, 'DAYS', '2010-01', 5]]));
    const seen = new Set<number>();
    const run = { isDone: false };
    const reading = (async () => {
      while (!run.isDone) {
        const [row] = await db.database.rows<{ rows: number }>(
          'select count(*)::int as rows from observation where recorded_in < superseded_in',
        );
        seen.add(row!.rows);
      }
    })();
    await importCells(whole);
    run.isDone = true;
    await reading;
    expect([...seen].every((rows) => rows === 1 || rows === panel.length + 1)).toBe(true);
    expect(seen.has(1)).toBe(true);
  });

  it('waits for a long question without keeping later ones waiting', async () => {
    const question = await db.pool.connect();
    try {
      await question.query('begin');
      await question.query('select count(*) from observation');
      const importing = importCells(whole);
      const isWaiting = async () =>
        (
          await query(
            `select from pg_locks where relation = 'observation'::regclass and not granted and database = (select oid from pg_database where datname = current_database())`,
          )
        ).length > 0;
      while (!(await isWaiting())) await db.pool.query('select pg_sleep(0.01)');
      await db.pool.query(
        `set statement_timeout = '4s'; select count(*) from observation; set statement_timeout to default`,
      );
      await question.query('commit');
      expect((await importing).counts).toMatchObject({ added: panel.length });
    } finally {
      question.release();
    }
  });

  it('leaves nothing behind when its connection is cut between its last step and the commit', async () => {
    await db.pool.query(`create function wait_at_commit() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock(4242); return null; end $$`);
    await db.pool.query(`create constraint trigger wait_at_commit after insert on revision deferrable initially deferred
      for each row execute function wait_at_commit()`);
    const before = await rowCounts(db.pool);
    const holder = await db.pool.connect();
    try {
      await holder.query('select pg_advisory_lock(4242)');
      const importing = importCells(whole).catch((error: unknown) => error);
      const waiting = `select pid from pg_locks where locktype = 'advisory' and objid = 4242 and not granted
        and database = (select oid from pg_database where datname = current_database())`;
      let pids: { pid: number }[] = [];
      while (pids.length === 0) pids = (await holder.query<{ pid: number }>(waiting)).rows;
      await holder.query('select pg_terminate_backend($1)', [pids[0]!.pid]);
      expect(await importing).toBeInstanceOf(ConnectionLost);
      expect(await rowCounts(db.pool)).toEqual(before);
      await holder.query('select pg_advisory_unlock(4242)');
    } finally {
      holder.release();
      await db.pool.query('drop trigger wait_at_commit on revision');
      await db.pool.query('drop function wait_at_commit()');
    }
    expect((await importCells(whole)).counts).toMatchObject({ added: panel.length });
  });
});

/** The columns, rules and keys of the table of what stands; not the order of its columns. */
const RULES = `
  select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull as rule from pg_attribute
    where attrelid = 'observation_current'::regclass and attnum > 0 and not attisdropped
  union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = 'observation_current'::regclass and contype = 'c'
  union all select regexp_replace(pg_get_indexdef(indexrelid), 'INDEX .* ON', 'INDEX ON') from pg_index where indrelid = 'observation_current'::regclass
  order by 1`;

import { useDatabase, type TestDatabase } from '../../support/database';
import { importAt } from '../support/import-at';
import { useFolder } from '../support/folder';
import { importText } from '../support/import-text';

const PRACTICES = 300;
const MONTHS = 40;
const SEED = 20_261_122;

const codeOf = (practice: number) => `M${10_000 + practice}`;
const monthOf = (month: number) => `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

interface Cell {
  practice: number;
  month: number;
  text: string;
}

function* randomNumbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const numbers = randomNumbers(SEED);
const draw = (below: number) => Math.floor(numbers.next().value * below);
const textOf = (value: number) => (value % 97 === 0 ? '*,1000' : `${value},1000`);

const panel = Array.from({ length: MONTHS * PRACTICES }, (_, n): Cell => ({
  practice: n % PRACTICES,
  month: Math.floor(n / PRACTICES),
  text: textOf(n % 890),
}));

/** The panel as another edition has it: some cells with other numbers, some left out, some of them twice. */
function anotherEdition(): Cell[] {
  const [firstMonth, lastMonth] = [draw(8), MONTHS - draw(8)];
  return panel.flatMap((cell) => {
    if (cell.month < firstMonth || cell.month >= lastMonth) return [];
    switch (draw(100)) {
      case 0:
        return [{ ...cell, text: textOf(draw(990)) }];
      case 1:
        return [];
      case 2:
        return [cell, cell];
      default:
        return [cell];
    }
  });
}

/** The panel with other numbers in some cells, and none left out. */
const corrected = () => panel.map((cell) => (draw(100) === 0 ? { ...cell, text: textOf(draw(990)) } : cell));

const fileOf = (cells: readonly Cell[]) =>
  `practice,metric,period,numerator,denominator\n${cells
    .map(({ practice, month, text }) => `${codeOf(practice)},STAYS,${monthOf(month)},${text}\n`)
    .join('')}`;

/** The same rows in an order in which no two of one month follow each other: each is staged and compared by the database. */
const byPractice = (cells: readonly Cell[]) =>
  [...cells].sort((one, other) => one.practice - other.practice || one.month - other.month);

async function prepare({ pool }: TestDatabase): Promise<void> {
  await pool.query(
    `insert into revision (number, kind, actor, summary) values (1, 'EVIDENCE', 'a test', 'practices and a metric')`,
  );
  await pool.query(`insert into node (kind, key) values ('SOURCE', 'TEST'), ('METRIC', 'STAYS')`);
  await pool.query(`insert into node (kind, key) select 'ORGANISATION', unnest($1::text[])`, [
    Array.from({ length: PRACTICES }, (_, practice) => codeOf(practice)),
  ]);
  await pool.query(
    `insert into organisation (node_id, kind, ods_code, name, status, source_id, grade, recorded_in)
     select o.id, 'PRACTICE', o.key, o.key, 'ACTIVE', s.id, 'D', 1 from node o, node s where o.kind = 'ORGANISATION' and s.kind = 'SOURCE'`,
  );
  await pool.query(
    `insert into metric (node_id, name, family, kind, recorded_in) select id, key, 'OUTCOME', 'RATE', 1 from node where kind = 'METRIC'`,
  );
}

/** Every version of every observation, and what editions said otherwise; not the lines, which are those of each file. */
const recordOf = async ({ pool }: TestDatabase) => {
  const digest = (table: string, columns: string) =>
    `select '${table}' as "table", count(*)::int as rows, md5(string_agg(line, ',' order by line)) as digest
     from (select concat_ws(' ', n.key, t.period_start, t.numerator, t.denominator, t.absence, r.edition, ${columns}) as line
       from ${table} t join node n on n.id = t.organisation_id left join release r on r.node_id = t.release_id) lines`;
  return (
    await pool.query(
      `${digest('observation', 't.recorded_in, t.superseded_in')} union all ${digest('observation_statement', 't.said, t.recorded_in, t.superseded_in')}`,
    )
  ).rows;
};

describe(`editions of a large file (seed ${SEED})`, () => {
  const folder = useFolder();
  const compared = useDatabase();
  const staged = useDatabase();

  it('make the same record whether unchanged rows are left out while reading or found by the database', async () => {
    await Promise.all([prepare(compared), prepare(staged)]);
    // Later, earlier and the same editions again, so that some have to be read twice.
    const editions = ['2020-03', '2020-04', '2020-05', '2020-05', '2020-01', '2020-06'];
    for (const [turn, edition] of editions.entries()) {
      const cells = turn === 0 ? panel : turn === 1 ? corrected() : anotherEdition();
      const inOrder = await folder.write(`${turn}/observations-${edition}.csv`, fileOf(cells));
      const one = await importAt(compared.database, 'observations', inOrder);
      const shuffled = await folder.write(`${turn}-by-practice/observations-${edition}.csv`, fileOf(byPractice(cells)));
      const other = await importAt(staged.database, 'observations', shuffled);
      expect({ turn, ...one.counts, taken: one.taken, leftOut: one.leftOut }).toEqual({
        ...{ turn, ...other.counts },
        ...{ taken: other.taken, leftOut: other.leftOut },
      });
      expect({ turn, record: await recordOf(compared) }).toEqual({ turn, record: await recordOf(staged) });
    }
  });

  it('say so where they are piped in and would have to be read twice', async () => {
    const importing = importText(compared.database, 'observations', fileOf(panel), { edition: '2019-12' });
    await expect(importing).rejects.toThrow(
      'standard input: has to be read twice, because a later edition is on record: import it from a file',
    );
  });

  it('are read again where somebody records observations of the same metric meanwhile', async () => {
    const path = await folder.write('observations-2020-06.csv', fileOf(panel));
    const holder = await compared.pool.connect();
    try {
      // An edit that has its number and is committed while the file waits to get its own.
      await holder.query('begin');
      await holder.query('select pg_advisory_xact_lock(7201605)');
      const importing = importAt(compared.database, 'observations', path);
      const isWaiting = async () =>
        (
          await compared.pool.query(
            `select from pg_locks where locktype = 'advisory' and objid = 7201605 and not granted
               and database = (select oid from pg_database where datname = current_database())`,
          )
        ).rowCount !== 0;
      while (!(await isWaiting())) await compared.pool.query('select pg_sleep(0.01)');
      await holder.query(
        `insert into revision (number, kind, actor, summary) select max(number) + 1, 'EDIT', 'a test', 'a cell' from revision`,
      );
      await holder.query(`update observation set superseded_in = (select max(number) from revision)
        where superseded_in = 2147483647 and period_start = '2012-06-01' and organisation_id = (select id from node where key = 'M10007')`);
      await holder.query('commit');
      await importing;
    } finally {
      holder.release();
    }
    const { rows } = await compared.pool.query(
      `select numerator, denominator from observation_current where period_start = '2012-06-01' and organisation_id = (select id from node where key = 'M10007')`,
    );
    const [numerator, denominator] = panel
      .find(({ practice, month }) => practice === 7 && month === 29)!
      .text.split(',');
    expect(rows).toEqual([{ numerator: Number(numerator), denominator: Number(denominator) }]);
  });
});

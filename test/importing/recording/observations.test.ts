import { useDatabase } from '../../support/database';
import { clearRecord } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { lines, registerRow } from '../support/samples';

const HEADER = 'practice,metric,period,numerator,denominator,value,absence';

describe('observations of anybody', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importRows = (rows: string[], options = {}) =>
    importText(db.database, 'observations', lines(HEADER, ...rows), { mostRejected: 1, ...options });
  const standing = () =>
    query(`select n.key as practice, m.key as metric, t.period_start as start, t.period_months as months, t.numerator, t.denominator,
        t.value, t.absence, t.release_row as line, t.recorded_in as "recordedIn"
      from observation_current t join node n on n.id = t.organisation_id join node m on m.id = t.metric_id order by 3, 2, 1`);
  const defineMetrics = async (...metrics: [key: string, kind: string | null][]) => {
    for (const [key, kind] of metrics) {
      await db.pool.query(
        `with known as (insert into node (id, kind, key) overriding system value
           values (nextval(case when $1 like 'SIM%' then 'simulated_node_id' else pg_get_serial_sequence('node', 'id') end), 'METRIC', $1) returning id)
         insert into metric (node_id, name, family, kind, is_simulated, recorded_in) select id, $1, 'OUTCOME', $2, id < 0, 1 from known`,
        [key, kind],
      );
    }
  };

  beforeEach(async () => {
    await clearRecord(db.pool);
    const register = [registerRow(), registerRow({ 1: 'M99002' })];
    await importText(db.database, 'ods-practices', lines(...register), { edition: '2025-05' });
    await defineMetrics(
      ['STAYS', 'RATE'],
      ['SHARE', 'PROPORTION'],
      ['DAYS', 'MEAN'],
      ['OPINION', null],
      ['SIM_STAYS', 'RATE'],
    );
  });

  it('stand with their numbers, their reasons and the line that they came from', async () => {
    const { counts, revision } = await importRows([
      'M99002,STAYS,2019-07,12,3000.5,,',
      'M99001,DAYS,2019/20,,,-4.25,',
      'M99001,STAYS,2019-07,*,3000,,',
      'M99001,SHARE,2019-Q3,0,0,,',
    ]);
    expect(counts).toEqual({ added: 4, changed: 0, unchanged: 0, withdrawn: 0 });
    const none = { numerator: null, denominator: null, value: null, absence: null, months: 1, recordedIn: revision };
    expect(await standing()).toEqual([
      { ...none, practice: 'M99001', metric: 'DAYS', start: '2019-04-01', months: 12, value: -4.25, line: 3 },
      {
        ...{ ...none, practice: 'M99001', metric: 'SHARE', start: '2019-07-01', months: 3, line: 5 },
        ...{ numerator: 0, denominator: 0, absence: 'ZERO_DENOMINATOR' },
      },
      {
        ...none,
        practice: 'M99001',
        metric: 'STAYS',
        start: '2019-07-01',
        denominator: 3000,
        absence: 'SUPPRESSED',
        line: 4,
      },
      {
        ...none,
        practice: 'M99002',
        metric: 'STAYS',
        start: '2019-07-01',
        numerator: 12,
        denominator: 3000.5,
        line: 2,
      },
    ]);
  });

  it.each([
    ['M88001,STAYS,2019-07,1,2,,', 'no organisation has the code "M88001"'],
    ['M99001,STAY,2019-07,1,2,,', 'no metric has the code "STAY": define it first'],
    ['M99001,OPINION,2019-07,1,2,,', 'OPINION is something that claims state'],
    ['M99001,SIM_STAYS,2019-07,1,2,,', 'SIM_STAYS and M99001 are not both simulated or both real'],
    ['M99001,SHARE,2019-07,3,2,,', 'the numerator 3 of a proportion is above its denominator 2'],
    ['M99001,SHARE,2019-07,,,1.5,', 'value is 1.5: expected a proportion, 0 to 1'],
    ['M99001,STAYS,2019-07,,,-1,', 'value is -1: expected 0 or more'],
  ])('are refused one by one: %s', async (row, reason) => {
    const { rejectedRows, taken } = await importRows(['M99002,STAYS,2019-07,1,2,,', row]);
    expect(taken).toBe(1);
    expect(rejectedRows).toEqual([expect.objectContaining({ line: 3, rejected: expect.stringContaining(reason) })]);
  });

  it('count once when they stand twice in a file, and the second of two that differ is refused with both lines', async () => {
    const { leftOut, taken, rejectedRows, rows, notes } = await importRows([
      'M99001,STAYS,2019-07,1,2,,',
      'M99001,STAYS,2019-07,1,2.0,,',
      'M99001,STAYS,2019-07,2,2,,',
      'M99001,STAYS,2019-08,1,2,,',
    ]);
    expect({ rows, taken, leftOut }).toEqual({ rows: 4, taken: 2, leftOut: 1 });
    expect(notes).toContain('left out: 1 rows say once more what an earlier line says');
    expect(rejectedRows).toEqual([
      {
        line: 4,
        rejected: 'the same organisation, metric and period stands in line 2 with other numbers: expected once a file',
      },
    ]);
    expect((await standing()).map(({ numerator, line }) => [numerator, line])).toEqual([
      [1, 2],
      [1, 5],
    ]);
  });

  it('are revised where they differ, and withdrawn where a file leaves them out of what it speaks of', async () => {
    await importRows(
      [
        'M99001,STAYS,2019-07,1,2,,',
        'M99002,STAYS,2019-07,3,4,,',
        'M99001,STAYS,2019-08,5,6,,',
        'M99001,STAYS,2019-09,9,10,,',
      ],
      { edition: '2020-01' },
    );
    const again = await importRows(
      ['M99001,STAYS,2019-07,1,2,,', 'M99002,STAYS,2019-07,3,5,,', 'M99002,STAYS,2019-08,7,8,,'],
      { edition: '2020-02' },
    );
    // Of August it speaks, and of the practice; of September it does not.
    expect(again.counts).toEqual({ added: 1, changed: 1, unchanged: 1, withdrawn: 1 });
    expect(
      (await standing()).map(({ practice, denominator, recordedIn }) => [practice, denominator, recordedIn]),
    ).toEqual([
      ['M99001', 2, again.revision! - 1],
      ['M99002', 5, again.revision],
      ['M99002', 8, again.revision],
      ['M99001', 10, again.revision! - 1],
    ]);
    expect(await query('select denominator, superseded_in from observation_history order by 1')).toEqual([
      { denominator: 4, superseded_in: again.revision },
      { denominator: 6, superseded_in: again.revision },
    ]);
  });

  it('of an earlier edition leave what a later one says as it is', async () => {
    await importRows(['M99001,STAYS,2019-07,2,2,,'], { edition: '2020-02' });
    await importRows(['M99001,STAYS,2019-07,1,2,,', 'M99002,STAYS,2019-07,3,4,,'], { edition: '2020-01' });
    expect((await standing()).map(({ numerator }) => numerator)).toEqual([2, 3]);
  });

  it('are a change of their metric', async () => {
    const { revision } = await importRows(['M99001,STAYS,2019-07,1,2,,', 'M99001,DAYS,2019-07,,,1,']);
    expect(
      await query(
        `select m.key from revision_metric r join node m on m.id = r.metric_id where r.revision = ${revision} order by 1`,
      ),
    ).toEqual([{ key: 'DAYS' }, { key: 'STAYS' }]);
  });
});

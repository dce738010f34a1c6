import { useDatabase } from '../../support/database';
import { clearRecord } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { lines, LONG_HEADER, registerRow } from '../support/samples';

const TRIMETHOPRIM = 'trimethoprim_share_of_items';
const seconds = (month: string) => Date.parse(`${month}-01T00:00:00Z`) / 1000;
const long = (practice: string, month: string, value: string, measure = TRIMETHOPRIM) =>
  `${practice},${month}-01,${measure},${value}`;
const wide = (practices: string[], ...months: [string, ...string[]][]) =>
  lines(
    ['month', ...practices.map((practice) => `ratio_quantity.${practice}`)].join(','),
    ...months.map(([month, ...cells]) => [seconds(month), ...cells].join(',')),
  );

describe('measures by practice and month', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importLong = (...rows: string[]) =>
    importText(db.database, 'measures', lines(LONG_HEADER, ...rows), { mostRejected: 0.5 });
  const importWide = (text: string, measure = TRIMETHOPRIM) => importText(db.database, 'measures', text, { measure });
  const observations = () =>
    query(`select n.key as practice, to_char(t.period_start, 'YYYY-MM') as month, t.value, t.absence from observation_current t
      join node n on n.id = t.organisation_id join node m on m.id = t.metric_id
      where m.key = 'TRIMETHOPRIM_SHARE_OF_ITEMS' order by 1, 2`);

  beforeEach(async () => {
    await clearRecord(db.pool);
    // Open from the middle of March to the end of May 2016; M99002 is open all the time.
    const register = [registerRow({ 11: '20160315', 12: '20160531', 13: 'C' }), registerRow({ 1: 'M99002' })];
    await importText(db.database, 'ods-practices', lines(...register), { edition: '2025-05' });
  });

  it('in long form are values of a practice and a whole month', async () => {
    const result = await importLong(long('M99001', '2016-03', '0.25'), long('M99002', '2016-03', '0'));
    expect(result).toMatchObject({
      rows: 2,
      taken: 2,
      leftOut: 0,
      edition: { edition: '2016-03' },
      counts: { added: 2 },
    });
    expect(await observations()).toEqual([
      { practice: 'M99001', month: '2016-03', value: 0.25, absence: null },
      { practice: 'M99002', month: '2016-03', value: 0, absence: null },
    ]);
    expect(
      await query(
        'select period_months, numerator, denominator, release_row as line from observation_current order by line',
      ),
    ).toEqual([2, 3].map((line) => ({ period_months: 1, numerator: null, denominator: null, line })));
  });

  it('keep every digit of a value', async () => {
    const values = ['0.1', '0.30000000000000004', '0.3333333333333333', '5e-324'];
    await importLong(...values.map((value, n) => long('M99002', `2016-0${n + 1}`, value)));
    expect((await observations()).map(({ value }) => value)).toEqual(values.map(Number));
  });

  it('in wide form give absence for an empty cell, and nothing before a practice opened or after it closed', async () => {
    const months = ['2016-02', '2016-03', '2016-04', '2016-05', '2016-06'];
    const result = await importWide(
      wide(
        ['M99001', 'M99002'],
        ...months.map((month): [string, string, string] => [month, '', month === '2016-04' ? '' : '0.5']),
      ),
    );
    expect(result).toMatchObject({ rows: 10, taken: 8, leftOut: 2, rejected: 0 });
    expect(result.notes).toContain('left out: 2 rows are empty cells before the practice opened or after it closed');
    const none = { value: null, absence: 'ZERO_DENOMINATOR' };
    expect(await observations()).toEqual([
      ...['2016-03', '2016-04', '2016-05'].map((month) => ({ practice: 'M99001', month, ...none })),
      ...months.map((month) => ({
        practice: 'M99002',
        month,
        ...(month === '2016-04' ? none : { value: 0.5, absence: null }),
      })),
    ]);
  });

  it('are kept outside of the days on which a register has the practice open, where there is a value', async () => {
    await importWide(wide(['M99001'], ['2016-01', '0.5'], ['2016-08', '0.25']));
    expect((await observations()).map(({ month }) => month)).toEqual(['2016-01', '2016-08']);
  });

  it('in wide form after the long form add only the months without a denominator', async () => {
    await importLong(long('M99002', '2016-01', '0.5'), long('M99002', '2016-03', '0.125'));
    const result = await importWide(wide(['M99002'], ['2016-01', '0.5'], ['2016-02', ''], ['2016-03', '0.125']));
    expect(result.counts).toEqual({ added: 1, changed: 0, unchanged: 2, withdrawn: 0 });
    expect(await observations()).toContainEqual({
      practice: 'M99002',
      month: '2016-02',
      value: null,
      absence: 'ZERO_DENOMINATOR',
    });
  });

  it('of a later edition supersede the months that it changes, and leave the others', async () => {
    await importLong(long('M99002', '2016-01', '0.5'), long('M99002', '2016-02', '0.5'));
    const rows = [
      long('M99002', '2016-01', '0.5'),
      long('M99002', '2016-02', '0.75'),
      long('M99002', '2016-03', '0.5'),
    ];
    const { counts, revision } = await importLong(...rows);
    expect(counts).toEqual({ added: 1, changed: 1, unchanged: 1, withdrawn: 0 });
    expect(await query(`select value, superseded_in from observation_history`)).toEqual([
      { value: 0.5, superseded_in: revision },
    ]);
  });

  it('become metrics, with a definition where one is known and nothing invented where not', async () => {
    await importLong(long('M99002', '2016-01', '0.5'), long('M99002', '2016-01', '12', 'days_of_supply'));
    expect(
      await query(`select n.key, m.name, m.kind, m.unit, m.lower_is_better, m.frequency, cardinality(m.caveats) as caveats
        from metric_current m join node n on n.id = m.node_id order by 1`),
    ).toEqual([
      {
        key: 'DAYS_OF_SUPPLY',
        name: 'Days of supply',
        kind: 'MEAN',
        unit: null,
        lower_is_better: null,
        frequency: 'MONTHLY',
        caveats: 1,
      },
      {
        key: 'TRIMETHOPRIM_SHARE_OF_ITEMS',
        name: 'Trimethoprim as a share of trimethoprim and nitrofurantoin items',
        kind: 'PROPORTION',
        unit: 'share, 0 to 1',
        lower_is_better: true,
        frequency: 'MONTHLY',
        caveats: 1,
      },
    ]);
  });

  it('say of a measure that nobody described that it is taken for a mean', async () => {
    const known = await importLong(long('M99002', '2016-01', '0.5'));
    const { notes } = await importLong(long('M99002', '2016-02', '12', 'days_of_supply'));
    const sentence = expect.stringMatching(/^what "days_of_supply" counts over what is not known to us: .* a mean /);
    expect(notes).toEqual([sentence]);
    expect(known.notes).toEqual([]);
  });

  it('of a wide file imported under a wrong name can be imported under the right one, and once under each', async () => {
    const file = wide(['M99001'], ['2016-04', '0.5']);
    await importWide(file, 'days_of_supply');
    expect(await importWide(file, TRIMETHOPRIM)).toMatchObject({ isRepeat: false, counts: { added: 1 } });
    expect(await importWide(file, TRIMETHOPRIM)).toMatchObject({ isRepeat: true, taken: 0 });
    expect(
      await query(`select subject, count(*)::int from release where importer = 'measures' group by 1 order by 1`),
    ).toEqual([
      { subject: 'days_of_supply', count: 1 },
      { subject: TRIMETHOPRIM, count: 1 },
    ]);
  });

  it('leave a metric as it is that somebody else has defined', async () => {
    await importLong(long('M99002', '2016-01', '0.5'));
    await db.pool.query(`update metric_current set name = 'Defined by hand', release_id = null`);
    await importLong(long('M99002', '2016-01', '0.5'), long('M99002', '2016-02', '0.5'));
    expect(await query('select name from metric')).toEqual([{ name: 'Defined by hand' }]);
  });

  it('refuse a second value of a practice and month, with its line', async () => {
    const { rejectedRows, taken } = await importLong(
      long('M99002', '2016-01', '0.5'),
      long('M99001', '2016-04', '0.5'),
      long('M99002', '2016-01', '0.25'),
    );
    expect(taken).toBe(2);
    expect(rejectedRows).toEqual([
      {
        line: 4,
        rejected: `M99002 has had a value of ${TRIMETHOPRIM} for 2016-01-01 in an earlier line: expected one`,
      },
    ]);
  });

  it('refuse a practice that no register lists, with its line', async () => {
    const rows = [long('M99009', '2016-01', '0.5'), long('M99002', '2016-01', '0.5')];
    const { rejectedRows } = await importLong(...rows);
    expect(rejectedRows).toEqual([expect.objectContaining({ line: 2, column: 'practice code', value: 'M99009' })]);
  });
});

import { useDatabase } from '../../support/database';
import { importText } from '../support/import-text';
import { lines, registerRow } from '../support/samples';
import { CHARACTERISTICS_HEADER, characteristicsRow } from '../support/statistics-samples';

describe('compiled characteristics of practices', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importRows = (...rows: string[]) =>
    importText(db.database, 'practice-characteristics', lines(CHARACTERISTICS_HEADER, ...rows), { mostRejected: 0.6 });
  const figures = () =>
    query(`select n.key as area, m.key as metric, t.period_start::text as start, t.period_months as months, t.value
      from observation_current t join node n on n.id = t.organisation_id join node m on m.id = t.metric_id order by 1, 2`);

  beforeAll(async () => {
    await importText(db.database, 'ods-practices', lines(registerRow(), registerRow({ 1: 'M99002' })), {
      edition: '2021-11',
    });
  });

  it('become figures of their own periods, of practices and of England', async () => {
    const rows = [
      characteristicsRow({ TOTAL_GP_HC: '1', SINGLE_HANDED: '1', list_size: '4097.083333333333' }),
      characteristicsRow({ code: 'E92000001', 'Deprivation score (IMD 2015)': '21.777607415391603' }),
      characteristicsRow({ code: 'M99009', list_size: '7' }),
    ];
    const result = await importRows(...rows);
    expect(result).toMatchObject({ rows: 3, taken: 2, rejected: 1, counts: { added: 4 } });
    expect(result.rejectedRows).toEqual([expect.objectContaining({ line: 4, value: 'M99009' })]);
    expect(await figures()).toEqual([
      {
        area: 'E92000001',
        metric: 'CHARACTERISTICS_IMD_2015',
        start: '2015-01-01',
        months: 12,
        value: 21.777607415391603,
      },
      { area: 'M99001', metric: 'CHARACTERISTICS_GP_HEADCOUNT', start: '2019-09-01', months: 1, value: 1 },
      {
        area: 'M99001',
        metric: 'CHARACTERISTICS_LIST_SIZE',
        start: '2018-01-01',
        months: 12,
        value: 4097.083333333333,
      },
      { area: 'M99001', metric: 'CHARACTERISTICS_SINGLE_HANDED', start: '2019-09-01', months: 1, value: 1 },
    ]);
  });

  it('say that they are compiled, and carry the caution about their licence', async () => {
    const metrics = await query('select distinct caveats[1] as caveat from metric_current');
    expect(metrics).toEqual([{ caveat: expect.stringContaining('Compiled for a study of prescribing') }]);
    const sources = await query(`select s.kind, s.grade, s.note from source_current s where s.kind = 'COMPILATION'`);
    expect(sources).toEqual([
      { kind: 'COMPILATION', grade: 'B', note: expect.stringContaining('no licence of its own') },
    ]);
  });

  it('drawn again change, and withdraw what a practice no longer has', async () => {
    const { counts } = await importRows(
      characteristicsRow({ TOTAL_GP_HC: '2', list_size: '4097.083333333333' }),
      characteristicsRow({ code: 'M99002', TOTAL_GP_HC: '1', SINGLE_HANDED: '1' }),
    );
    expect(counts).toEqual({ added: 2, changed: 1, unchanged: 1, withdrawn: 1 });
    const left = (await figures()).filter(({ start }) => start !== '2015-01-01');
    expect(left.map(({ area, metric, value }) => [area, metric, value])).toEqual([
      ['M99001', 'CHARACTERISTICS_GP_HEADCOUNT', 2],
      ['M99001', 'CHARACTERISTICS_LIST_SIZE', 4097.083333333333],
      ['M99002', 'CHARACTERISTICS_GP_HEADCOUNT', 1],
      ['M99002', 'CHARACTERISTICS_SINGLE_HANDED', 1],
    ]);
  });
});

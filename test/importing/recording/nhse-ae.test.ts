import { useDatabase } from '../../support/database';
import { clearRecord } from '../../support/record-contents';
import { AE_HEADER, aeRow, silentAeRow, SYSTEMS_HEADER, TIDY_AE_HEADER } from '../support/activity-samples';
import { importText } from '../support/import-text';
import { lines, registerRow, trustRow } from '../support/samples';

const KIND = 'nhse-ae';

describe('A&E activity', () => {
  const db = useDatabase();
  const query = async (sql: string, values: unknown[] = []) => (await db.pool.query(sql, values)).rows;
  const takeMonth = (rows: string[], month = '2025-05', edition?: string) =>
    importText(db.database, KIND, lines(AE_HEADER, ...rows), { month, edition, mostRejected: 0.5 });
  const takeTidy = (...rows: string[]) =>
    importText(db.database, KIND, lines(TIDY_AE_HEADER, ...rows), { mostRejected: 0.5 });
  const takeSystems = (edition: string, ...rows: string[]) =>
    importText(db.database, KIND, lines(SYSTEMS_HEADER, ...rows), { edition });
  const figures = async (code = 'R9X') => {
    const rows = await query(
      `select replace(m.key, 'AE_PROVIDER_', '') as metric, t.value, t.numerator, t.denominator, t.absence
       from observation_current t join node o on o.id = t.organisation_id join node m on m.id = t.metric_id where o.key = $1`,
      [code],
    );
    const told = rows.map((row) => [row.metric, row.absence ?? row.value ?? `${row.numerator}/${row.denominator}`]);
    return Object.fromEntries(told) as Record<string, number | string>;
  };
  const organisations = () =>
    query('select ods_code as code, kind, sub_kind, name from organisation_current order by ods_code');

  beforeEach(() => clearRecord(db.pool));

  it('of a month is what each provider did, by type of department and in all', async () => {
    const result = await takeMonth([aeRow()]);
    expect(result).toMatchObject({
      rows: 1,
      taken: 1,
      rejected: 0,
      counts: { added: 16 },
      edition: { edition: '2025-05' },
    });
    expect(await figures()).toEqual({
      ATTENDANCES: 20_000,
      ATTENDANCES_TYPE_1: 16_000,
      ATTENDANCES_TYPE_2: 0,
      ATTENDANCES_OTHER: 4_000,
      WITHIN_4_HOURS: '16000/20000',
      WITHIN_4_HOURS_TYPE_1: '12000/16000',
      WITHIN_4_HOURS_TYPE_2: 'ZERO_DENOMINATOR',
      WITHIN_4_HOURS_OTHER: '4000/4000',
      ADMISSIONS_VIA_AE: 4_505,
      ADMISSIONS_VIA_AE_TYPE_1: 4_500,
      ADMISSIONS_VIA_AE_TYPE_2: 0,
      ADMISSIONS_VIA_AE_OTHER: 5,
      ADMISSIONS_NOT_VIA_AE: 1_495,
      EMERGENCY_ADMISSIONS: 6_000,
      ADMISSION_WAITS_OVER_4_HOURS: 700,
      ADMISSION_WAITS_OVER_12_HOURS: 90,
    });
  });

  it('of the tidy table is the same metrics as far as it goes, with the departments of a provider summed', async () => {
    await takeTidy('2017-03-01,R9X,1,1000,300,200', '2017-04-01,R9X,1,7,0,0', '2017-03-01,R9X,other,500,20,0');
    await db.pool.query(`delete from observation where period_start <> '2017-03-01'`);
    expect(await figures()).toEqual({
      ATTENDANCES: 1_500,
      ATTENDANCES_TYPE_1: 1_000,
      ATTENDANCES_OTHER: 500,
      WITHIN_4_HOURS: '1180/1500',
      WITHIN_4_HOURS_TYPE_1: '700/1000',
      WITHIN_4_HOURS_OTHER: '480/500',
      ADMISSIONS_VIA_AE: 200,
      ADMISSIONS_VIA_AE_TYPE_1: 200,
      ADMISSIONS_VIA_AE_OTHER: 0,
    });
  });

  it('of both forms is in one series', async () => {
    await takeTidy('2017-03-01,R9X,1,1000,300,200');
    await takeMonth([aeRow()]);
    expect(
      await query(`select to_char(t.period_start, 'YYYY-MM') as month, t.value from observation_current t
        join node m on m.id = t.metric_id where m.key = 'AE_PROVIDER_ATTENDANCES' order by 1`),
    ).toEqual([
      { month: '2017-03', value: 1_000 },
      { month: '2025-05', value: 20_000 },
    ]);
  });

  it('has no total where a department of it was refused', async () => {
    const { rejected } = await takeTidy(
      ...['2017-03-01,R9X,1,1000,300,200', '2017-03-01,R9X,other,500,501,0', '2017-03-01,R9Y,1,5,0,0'],
    );
    expect(rejected).toBe(1);
    expect(Object.keys(await figures())).toEqual([
      'ATTENDANCES_TYPE_1',
      'WITHIN_4_HOURS_TYPE_1',
      'ADMISSIONS_VIA_AE_TYPE_1',
    ]);
    expect(await figures('R9Y')).toHaveProperty('ATTENDANCES', 5);
  });

  it('that is nothing but zeros is kept as printed, and remarked on', async () => {
    const { notes } = await takeMonth([aeRow(), silentAeRow()]);
    expect(notes).toEqual(['1 provider prints nothing but zeros']);
    expect(await figures('R9Y')).toMatchObject({
      ATTENDANCES: 0,
      WITHIN_4_HOURS: 'ZERO_DENOMINATOR',
      EMERGENCY_ADMISSIONS: 0,
    });
  });

  it('leaves the metrics of claims alone, which count what patients of a practice do', async () => {
    await takeMonth([aeRow()]);
    const claimed = ['AE_ATTENDANCES', 'AE_ADMISSIONS', 'AE_FOUR_HOUR', 'EMERGENCY_ADMISSIONS'];
    expect(await query(`select from node where kind = 'METRIC' and key = any($1)`, [claimed])).toEqual([]);
  });

  it('has directions only where somebody can say', async () => {
    await takeMonth([aeRow()]);
    const better = await query(`select n.key, m.lower_is_better from metric_current m join node n on n.id = m.node_id
      where m.lower_is_better is not null order by 1`);
    expect(better).toEqual([
      { key: 'AE_PROVIDER_ADMISSION_WAITS_OVER_12_HOURS', lower_is_better: true },
      { key: 'AE_PROVIDER_ADMISSION_WAITS_OVER_4_HOURS', lower_is_better: true },
      ...['', '_OTHER', '_TYPE_1', '_TYPE_2'].map((type) => ({
        key: `AE_PROVIDER_WITHIN_4_HOURS${type}`,
        lower_is_better: false,
      })),
    ]);
  });

  describe('names its providers', () => {
    const UNKNOWN = { code: 'R9X', kind: 'OTHER', sub_kind: null, name: 'Elm NHS Trust' };

    it('as printed where no register does, and by their code in the tidy table', async () => {
      await takeTidy('2017-03-01,R9X,1,5,0,0');
      expect(await organisations()).toEqual([{ ...UNKNOWN, name: 'R9X' }]);
      await takeMonth([aeRow()]);
      expect(await organisations()).toEqual([UNKNOWN]);
    });

    it('as the latest month prints them, whichever is imported last', async () => {
      await takeMonth([aeRow()], '2025-06');
      await takeMonth([aeRow({ 3: 'Elm and Oak NHS Trust' })], '2025-05');
      await takeTidy('2017-03-01,R9X,1,5,0,0');
      expect(await organisations()).toEqual([UNKNOWN]);
    });

    it('never over a register, imported before or after', async () => {
      const practice = aeRow({ 1: 'M99001', 3: 'Elm Walk In Centre' });
      await importText(db.database, 'ods-practices', lines(registerRow()), { edition: '2025-05' });
      await takeMonth([aeRow(), practice]);
      await importText(db.database, 'ods-trusts', lines(trustRow()), { edition: '2024-12' });
      await takeMonth([aeRow(), practice], '2025-06');
      expect(await organisations()).toEqual([
        { code: 'M99001', kind: 'PRACTICE', sub_kind: 'GENERAL_PRACTICE', name: 'THE ELM SURGERY' },
        { code: 'R9X', kind: 'TRUST', sub_kind: null, name: 'ELM NHS TRUST' },
      ]);
    });
  });

  describe('again', () => {
    it('as the same file changes nothing', async () => {
      await takeMonth([aeRow()]);
      expect(await takeMonth([aeRow()])).toMatchObject({ isRepeat: true, taken: 0, revision: null });
    });

    it('is taken under another month, when it was given a wrong one', async () => {
      await takeMonth([aeRow()], '2025-06');
      expect(await takeMonth([aeRow()], '2025-05')).toMatchObject({ isRepeat: false, counts: { added: 16 } });
    });

    it('as a revised month supersedes what it changes, and withdraws a provider that it leaves out', async () => {
      await takeMonth([aeRow(), silentAeRow()]);
      const { counts } = await takeMonth([aeRow({ 27: '91' })]);
      expect(counts).toEqual({ added: 0, changed: 1, unchanged: 15, withdrawn: 16 });
      expect(await figures()).toMatchObject({ ADMISSION_WAITS_OVER_12_HOURS: 91 });
      expect(await figures('R9Y')).toEqual({});
    });

    it('as another month leaves the months before as they are', async () => {
      await takeMonth([aeRow(), silentAeRow()]);
      const { counts } = await takeMonth([aeRow()], '2025-06');
      expect(counts).toEqual({ added: 16, changed: 0, unchanged: 0, withdrawn: 0 });
    });
  });

  describe('beside the systems of providers', () => {
    const system = (board = 'Q99', code = 'R9X') => `${code},Elm NHS Trust,${board},NHS ${board} Board,Midlands`;
    const links = () =>
      query(`select s.key as provider, r.predicate, o.key as board, e.key as source, r.valid_from_precision as since
        from relation_current r join node s on s.id = r.subject_id join node o on o.id = r.object_id
        join node e on e.id = r.source_id order by 4, 1`);

    it('has each provider in the area of a board, as its edition states it', async () => {
      expect(await takeSystems('2025-04', system())).toMatchObject({ taken: 1, counts: { added: 1 } });
      const stated = { provider: 'R9X', predicate: 'PART_OF', since: 'UNKNOWN' };
      expect(await links()).toEqual([{ ...stated, board: 'Q99', source: 'NHSE-AE-2025-04' }]);
      await takeSystems('2026-04', system('Q98'));
      expect(await links()).toEqual([
        { ...stated, board: 'Q99', source: 'NHSE-AE-2025-04' },
        { ...stated, board: 'Q98', source: 'NHSE-AE-2026-04' },
      ]);
      expect(await organisations()).toContainEqual({
        ...{ code: 'Q99', kind: 'COMMISSIONER', sub_kind: 'INTEGRATED_CARE_BOARD', name: 'NHS Q99 Board' },
      });
    });

    it('has none that a list issued again leaves out', async () => {
      await takeSystems('2025-04', system(), system('Q99', 'R9Y'));
      expect(await takeSystems('2025-04', system())).toMatchObject({ counts: { unchanged: 1, withdrawn: 1 } });
    });
  });
});

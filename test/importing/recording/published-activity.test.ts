import { useDatabase } from '../../support/database';
import { importShared } from '../../support/national-record';
import { rowCounts } from '../../support/record-contents';
import { describeWithShared } from '../../support/shared-data';

jest.setTimeout(300_000);

const REGISTERS = [
  { kind: 'ods-practices', path: 'ods/2025-05/epraccur.csv.gz' },
  { kind: 'ods-trusts', path: 'ods/2024-12/etr.csv' },
  { kind: 'ods-commissioners', path: 'ods/2024-12/eccg.csv' },
] as const;

describeWithShared('published activity, after the registers', () => {
  const db = useDatabase();
  const query = async (sql: string, values: unknown[] = []) => (await db.pool.query(sql, values)).rows;
  const sums = async (where: string, ...metrics: string[]) => {
    const rows = await query(
      `select sum(t.value) as value, sum(t.numerator) as numerator, sum(t.denominator) as denominator, count(*)::int as figures
       from observation_current t join node m on m.id = t.metric_id join node o on o.id = t.organisation_id
       where m.key = any($1) and ${where} group by m.key order by m.key`,
      [metrics],
    );
    return rows;
  };
  const results = { 'nhs-gp-appointments': [], 'nhse-ae': [] } as Record<
    string,
    Awaited<ReturnType<typeof importShared>>
  >;

  beforeAll(async () => {
    for (const { kind, path } of REGISTERS) await importShared(db.database, kind, path);
    results['nhs-gp-appointments'] = await importShared(db.database, 'nhs-gp-appointments', 'gp-appointments');
    results['nhse-ae'] = await importShared(db.database, 'nhse-ae', 'ae');
  });

  it('is taken whole: 34 regional files and their coverage, ten months, a tidy table and a list of systems', () => {
    const [appointments, ae] = [results['nhs-gp-appointments']!, results['nhse-ae']!];
    const rowsOf = (files: typeof ae) => files.reduce((sum, { rows }) => sum + rows, 0);
    expect([appointments.length, rowsOf(appointments)]).toEqual([35, 337_953 + 3_180]);
    expect([ae.length, rowsOf(ae)]).toEqual([12, 14_962]);
    for (const { rejected, rows, taken, leftOut } of [...appointments, ...ae])
      expect([rejected, taken + leftOut]).toEqual([0, rows]);
    expect([...appointments, ...ae].reduce((sum, { leftOut }) => sum + leftOut, 0)).toBe(1);
  });

  it('has the editions of its folders and months, none out before its last month was over', () => {
    expect(results['nhs-gp-appointments']!.map(({ edition }) => edition)).toEqual([
      ...Array.from({ length: 34 }, () =>
        expect.objectContaining({ edition: '2021-08', publishedEarliest: '2021-09-01', publishedLatest: '2021-10-31' }),
      ),
      expect.objectContaining({ edition: '2023-01', publishedEarliest: '2023-02-01' }),
    ]);
    const months = ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month}`);
    expect(results['nhse-ae']!.map(({ edition }) => edition.edition).sort()).toEqual(
      ['2019-03', '2025-04', ...months, '2026-01', '2026-02'].sort(),
    );
  });

  it('has 503,588,357 appointments of 49 commissioners over 30 months, 632,284 of them of D2P2L in March 2019', async () => {
    expect(await sums('true', 'GP_APPOINTMENTS_RECORDED')).toMatchObject([{ value: 503_588_357, figures: 49 * 30 }]);
    expect(await sums(`o.key = 'D2P2L' and t.period_start = '2019-03-01'`, 'GP_APPOINTMENTS_RECORDED')).toMatchObject([
      { value: 632_284 },
    ]);
  });

  it('added up 32,206 rows that repeat a key, and nothing was in two files', () => {
    const notes = results['nhs-gp-appointments']!.flatMap((result) => result.notes);
    const repeated = notes.map((note) => /^([\d,]+) rows repeat the key/.exec(note)?.[1]);
    expect(repeated).not.toContain(undefined);
    expect(repeated.reduce((sum, count) => sum + Number(count!.replaceAll(',', '')), 0)).toBe(32_206);
  });

  it('covers 1,836,873,579 patients over 30 months, and gives rates for the 13 months that both files have', async () => {
    expect(await sums('true', 'GP_APPOINTMENTS_PATIENTS_INCLUDED')).toMatchObject([
      { denominator: 1_836_873_579, figures: 106 * 30 },
    ]);
    const [rate] = await query(
      `select count(*)::int, min(period_start)::text as first, max(period_start)::text as last,
         count(*) filter (where t.numerator <> a.value or t.denominator <> p.numerator)::int as wrong
       from observation_current t join node m on m.id = t.metric_id and m.key = 'GP_APPOINTMENTS_RATE'
       join observation_current a using (organisation_id, period_start) join node am on am.id = a.metric_id and am.key = 'GP_APPOINTMENTS_RECORDED'
       join observation_current p using (organisation_id, period_start) join node pm on pm.id = p.metric_id and pm.key = 'GP_APPOINTMENTS_PATIENTS_INCLUDED'`,
    );
    expect(rate).toEqual({ count: 49 * 13, first: '2020-08-01', last: '2021-08-01', wrong: 0 });
  });

  it('has 2,397,529 attendances in May 2025, 75.4% within four hours, and 545,128 emergency admissions', async () => {
    const [attendances, admissions, within] = await sums(
      `t.period_start = '2025-05-01'`,
      ...['AE_PROVIDER_ATTENDANCES', 'AE_PROVIDER_EMERGENCY_ADMISSIONS', 'AE_PROVIDER_WITHIN_4_HOURS'],
    );
    expect([attendances.value, attendances.figures, admissions.value]).toEqual([2_397_529, 200, 545_128]);
    expect((within.numerator / within.denominator).toFixed(3)).toBe('0.754');
    const [ofTrust, admitted] = await sums(
      `t.period_start = '2025-05-01' and o.key = 'RL4'`,
      ...['AE_PROVIDER_ATTENDANCES', 'AE_PROVIDER_EMERGENCY_ADMISSIONS'],
    );
    expect([ofTrust.value, admitted.value]).toEqual([21_598, 6_723]);
  });

  it('has 72,019,402 attendances, 8,295,237 breaches and 13,493,280 admissions in 2016 to 2019, by type and in all', async () => {
    const ofTypes = (code: string) => ['TYPE_1', 'TYPE_2', 'OTHER'].map((type) => `AE_PROVIDER_${code}_${type}`);
    const total = async (...metrics: string[]) => {
      const rows = await sums(`t.period_start < '2019-04-01'`, ...metrics);
      const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0);
      return { value: sum(({ value }) => value), over: sum(({ denominator, numerator }) => denominator - numerator) };
    };
    for (const code of ['ATTENDANCES', 'ADMISSIONS_VIA_AE']) {
      const expected = code === 'ATTENDANCES' ? 72_019_402 : 13_493_280;
      expect((await total(`AE_PROVIDER_${code}`)).value).toBe(expected);
      expect((await total(...ofTypes(code))).value).toBe(expected);
    }
    expect((await total('AE_PROVIDER_WITHIN_4_HOURS')).over).toBe(8_295_237);
    expect((await total(...ofTypes('WITHIN_4_HOURS'))).over).toBe(8_295_237);
  });

  it('is of somebody: every provider and commissioner is an organisation, under the name of its register where one lists it', async () => {
    expect(
      await query(`select distinct o.id from observation_current t join node o on o.id = t.organisation_id
        where not exists (select from organisation_current g where g.node_id = o.id)`),
    ).toEqual([]);
    const named = await query(
      `select ods_code as code, kind, name from organisation_current where ods_code = any($1) order by 1`,
      [['AD913', 'D2P2L', 'QUA', 'RL4', 'Y02428']],
    );
    expect(named).toMatchObject([
      { code: 'AD913', kind: 'OTHER', name: 'Beckenham Beacon Ucc' },
      { code: 'D2P2L', kind: 'COMMISSIONER', name: 'NHS BLACK COUNTRY ICB - D2P2L' },
      { code: 'QUA', kind: 'COMMISSIONER' },
      { code: 'RL4', kind: 'TRUST', name: 'THE ROYAL WOLVERHAMPTON NHS TRUST' },
      { code: 'Y02428' },
    ]);
  });

  it('has 207 providers, each in the area of one of 42 boards', async () => {
    expect(
      await query(`select count(*)::int, count(distinct subject_id)::int as providers, count(distinct object_id)::int as boards
        from relation_current where predicate = 'PART_OF'`),
    ).toEqual([{ count: 207, providers: 207, boards: 42 }]);
  });

  it('is a repeat the second time, and changes nothing', async () => {
    const before = await rowCounts(db.pool);
    const again = [
      ...(await importShared(db.database, 'nhs-gp-appointments', 'gp-appointments')),
      ...(await importShared(db.database, 'nhse-ae', 'ae')),
    ];
    expect(again.filter(({ isRepeat, taken }) => !isRepeat || taken > 0)).toEqual([]);
    expect(await rowCounts(db.pool)).toEqual(before);
  });
});

describeWithShared('published activity of Wolverhampton', () => {
  const FILES = [
    { kind: 'ods-trusts', path: 'ods/2024-12/etr.csv' },
    { kind: 'ods-commissioners', path: 'ods/2024-12/eccg.csv' },
    { kind: 'nhs-gp-appointments', path: 'gp-appointments/2021-08/Regional_CSV_BlackCtryWBirmingham.csv.gz' },
    { kind: 'nhs-gp-appointments', path: 'gp-appointments/2023-01/APPOINTMENTS_GP_COVERAGE.csv' },
    { kind: 'nhse-ae', path: 'ae/2016-2019/ae_attendances.csv' },
    { kind: 'nhse-ae', path: 'ae/2025-26/May-2025-AE.csv' },
    { kind: 'nhse-ae', path: 'ae/2025-26/System-Mapping.csv' },
  ] as const;
  const [forwards, backwards] = [useDatabase(), useDatabase()];

  it('is the same record in whichever order the files and registers are imported', async () => {
    for (const { kind, path } of FILES) await importShared(forwards.database, kind, path);
    for (const { kind, path } of FILES.toReversed()) await importShared(backwards.database, kind, path);
    const record = async ({ pool }: typeof forwards) => {
      const figures = await pool.query(
        `select m.key, count(*)::int, md5(string_agg(concat_ws(' ', o.key, t.period_start, t.numerator, t.denominator, t.value, t.absence),
           ',' order by o.key collate "C", t.period_start)) as digest
         from observation_current t join node m on m.id = t.metric_id join node o on o.id = t.organisation_id group by 1 order by 1`,
      );
      const organisations = await pool.query(
        'select ods_code, kind, sub_kind, name from organisation_current order by ods_code collate "C"',
      );
      return { figures: figures.rows, organisations: organisations.rows };
    };
    const [one, other] = [await record(forwards), await record(backwards)];
    expect(other).toEqual(one);
    expect(one.figures).toContainEqual(expect.objectContaining({ key: 'GP_APPOINTMENTS_RATE', count: 13 }));
    expect(one.organisations).toContainEqual(
      expect.objectContaining({ ods_code: 'RL4', kind: 'TRUST', name: 'THE ROYAL WOLVERHAMPTON NHS TRUST' }),
    );
  });
});

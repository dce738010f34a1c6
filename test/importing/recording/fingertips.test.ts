import { useDatabase } from '../../support/database';
import { clearRecord } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { lines, PCN_LIST_HEADER, pcnListRow, registerRow } from '../support/samples';
import { englandRow, FINGERTIPS_HEADER, fingertipsRow } from '../support/statistics-samples';

describe('public health profiles', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importRows = (rows: string[], edition = '2024-05') =>
    importText(db.database, 'fingertips', lines(FINGERTIPS_HEADER, ...rows), { edition, mostRejected: 0.6 });
  const figures = () =>
    query(`select n.key as area, t.numerator, t.denominator, t.value, t.absence from observation_current t
      join node n on n.id = t.organisation_id join node m on m.id = t.metric_id order by m.key, 1, t.period_start`);
  const metrics = () =>
    query(
      'select n.key, m.name, m.kind, m.per, m.unit from metric_current m join node n on n.id = m.node_id order by 1',
    );
  const value = (number: number) => ({ numerator: null, denominator: null, value: number, absence: null });
  const share = (numerator: number, denominator: number) => ({ numerator, denominator, value: null, absence: null });

  beforeEach(async () => {
    await clearRecord(db.pool);
    const register = lines(registerRow(), registerRow({ 1: 'M99002' }));
    await importText(db.database, 'ods-practices', register, { edition: '2021-11' });
    await importText(db.database, 'ods-pcns', lines(PCN_LIST_HEADER, pcnListRow()), { edition: '2024-10' });
  });

  it('without counts are values of practices, networks and England', async () => {
    const pcn = { 'Area Code': 'U99001', 'Area Type': 'PCNs (v. 26/05/22)', Value: '14' };
    const result = await importRows([englandRow({ Value: '21.7220870988933' }), fingertipsRow(), fingertipsRow(pcn)]);
    expect(result).toMatchObject({ rows: 3, taken: 3, counts: { added: 3 } });
    expect(result.notes).toContain(
      'metrics by indicator, sex and age: 1, of which 0 as counts over denominators and 1 as values',
    );
    expect(await figures()).toEqual([
      { area: 'E92000001', ...value(21.7220870988933) },
      { area: 'M99001', ...value(12.5) },
      { area: 'U99001', ...value(14) },
    ]);
    expect(await metrics()).toEqual([
      { key: 'FINGERTIPS_99999', name: 'Elm disease', kind: 'MEAN', per: null, unit: null },
    ]);
  });

  it('make England one organisation, which has no code of a register', async () => {
    await importRows([englandRow(), englandRow({ 'Parent Code': 'E92000001' })]);
    await importRows([englandRow({ 'Indicator ID': '88888' })], '2024-06');
    expect(await query(`select kind, sub_kind, ods_code, status from organisation where name = 'England'`)).toEqual([
      { kind: 'OTHER', sub_kind: 'COUNTRY', ods_code: null, status: 'ACTIVE' },
    ]);
  });

  it('leave out areas that no register lists by their code, by type', async () => {
    const county = { 'Area Code': 'E10000016', 'Area Type': 'Counties & UAs' };
    const ccg = { 'Area Code': 'E38000259', 'Area Type': 'CCGs (2021/22)' };
    const result = await importRows([fingertipsRow(county), fingertipsRow(ccg), fingertipsRow()]);
    expect(result).toMatchObject({ rows: 3, taken: 1, leftOut: 2, rejected: 0 });
    expect(result.notes).toEqual(
      expect.arrayContaining([
        'left out: 1 rows are of areas that no register here lists by their code: Counties & UAs',
        'left out: 1 rows are of areas that no register here lists by their code: CCGs (2021/22)',
      ]),
    );
  });

  it('refuse a practice that no register lists, with its line', async () => {
    const { rejectedRows } = await importRows([fingertipsRow(), fingertipsRow({ 'Area Code': 'M99009' })]);
    expect(rejectedRows).toEqual([expect.objectContaining({ line: 3, value: 'M99009' })]);
  });

  it('that are percentages of counts are kept as counts, rounded values too', async () => {
    const rows = [
      fingertipsRow({ Value: '12.5', Count: '25', Denominator: '200' }),
      fingertipsRow({ Value: '33.3', Count: '1', Denominator: '3', 'Area Code': 'M99002' }),
    ];
    await importRows(rows);
    expect(await figures()).toEqual([
      { area: 'M99001', ...share(25, 200) },
      { area: 'M99002', ...share(1, 3) },
    ]);
    expect(await metrics()).toEqual([expect.objectContaining({ kind: 'PROPORTION', unit: 'proportion', per: null })]);
  });

  it('that are rates of a year are kept as counts, per as many as they are printed', async () => {
    await importRows([fingertipsRow({ Value: '352.85', Count: '35241', Denominator: '9987423' })]);
    expect(await figures()).toEqual([{ area: 'M99001', ...share(35_241, 9_987_423) }]);
    expect(await metrics()).toEqual([
      expect.objectContaining({ kind: 'RATE', unit: 'per 100,000 a year', per: 100_000 }),
    ]);
  });

  it.each([
    ['standardised', { Value: '347.36', Count: '35241', Denominator: '9987423' }],
    [
      'of several years',
      {
        Value: '352.85',
        Count: '35241',
        Denominator: '9987423',
        'Time period': '2019 - 21',
        'Time period range': '3y',
      },
    ],
    ['more than the whole', { Value: '150', Count: '3', Denominator: '2' }],
    ['without a denominator', { Value: '12', Count: '12' }],
  ])('that are %s are kept as values', async (_, cells) => {
    await importRows([fingertipsRow(cells)]);
    expect(await figures()).toEqual([{ area: 'M99001', ...value(Number(cells.Value)) }]);
    expect((await metrics())[0].kind).toBe('MEAN');
  });

  it('keep no counts of a metric of which one value does not follow from its count', async () => {
    const rows = [
      fingertipsRow({ Value: '12.5', Count: '25', Denominator: '200' }),
      fingertipsRow({ Value: '40', Count: '1', Denominator: '3', 'Area Code': 'M99002' }),
    ];
    await importRows(rows);
    expect(await figures()).toEqual([
      { area: 'M99001', ...value(12.5) },
      { area: 'M99002', ...value(40) },
    ]);
  });

  it('keep why a value is missing, and count the parts apart', async () => {
    const note = 'Value suppressed for disclosure control due to small count';
    const rows = [
      fingertipsRow({ Value: '12.5', Count: '25', Denominator: '200' }),
      fingertipsRow({ Value: '', 'Value note': note, 'Area Code': 'M99002' }),
      fingertipsRow({ Sex: 'Female', Value: '', Denominator: '0' }),
    ];
    await importRows(rows);
    expect(await figures()).toEqual([
      { area: 'M99001', ...share(25, 200) },
      { area: 'M99002', numerator: null, denominator: null, value: null, absence: 'SUPPRESSED' },
      { area: 'M99001', numerator: null, denominator: 0, value: null, absence: 'ZERO_DENOMINATOR' },
    ]);
    expect(await metrics()).toMatchObject([
      { key: 'FINGERTIPS_99999', name: 'Elm disease' },
      { key: 'FINGERTIPS_99999_FEMALE', name: 'Elm disease (Female, All ages)' },
    ]);
  });

  it('stay values once they are, though a later download has counts', async () => {
    await importRows([fingertipsRow({ Value: '12.5' })]);
    const later = fingertipsRow({
      Value: '13',
      Count: '26',
      Denominator: '200',
      'Time period': '2020',
      'Time period Sortable': '20200000',
    });
    await importRows([later], '2024-06');
    expect((await figures()).map((figure) => figure.value)).toEqual([12.5, 13]);
  });

  it('are refused where the record has counts and the values do not follow from them', async () => {
    await importRows([fingertipsRow({ Value: '12.5', Count: '25', Denominator: '200' })]);
    await expect(importRows([fingertipsRow({ Value: '13' })], '2024-06')).rejects.toMatchObject({
      code: 'REFUSED_BY_RECORD',
      message: expect.stringContaining('the record has FINGERTIPS_99999 as counts over denominators'),
    });
    expect(await figures()).toEqual([{ area: 'M99001', ...share(25, 200) }]);
  });

  it('of a later download supersede what an earlier one said, in whichever order they come, and withdraw no other area', async () => {
    await importRows([fingertipsRow({ Value: '13' })], '2024-06');
    await importRows([fingertipsRow({ Value: '12.5' }), fingertipsRow({ 'Area Code': 'M99002' })], '2024-05');
    expect(await figures()).toEqual([
      { area: 'M99001', ...value(13) },
      { area: 'M99002', ...value(12.5) },
    ]);
  });
});

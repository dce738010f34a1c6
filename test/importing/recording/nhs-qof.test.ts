import { useDatabase } from '../../support/database';
import { clearRecord } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { lines, registerRow } from '../support/samples';
import {
  ACHIEVEMENT_HEADER,
  achievementRow,
  INDICATORS_HEADER,
  indicatorRow,
  PLACES_HEADER,
  placeRow,
  POINTS_HEADER,
  PREVALENCE_HEADER,
  prevalenceRow,
  VALIDATION_HEADER,
  validationRow,
} from '../support/statistics-samples';

describe('the Quality and Outcomes Framework', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importQof = (rows: string[], edition = '2021') =>
    importText(db.database, 'nhs-qof', lines(...rows), { edition, mostRejected: 0.6 });
  const figures = () =>
    query(`select n.key as practice, m.key as metric, t.period_start::text as start, t.period_months as months, t.numerator, t.denominator,
        t.value, t.absence from observation_current t join node n on n.id = t.organisation_id join node m on m.id = t.metric_id order by 1, 2, 3`);
  const claims = () =>
    query(`select n.key, subject.key as subject, m.key as metric, t.value_text as said, t.geography, t.as_of_text as as_of,
        t.as_of_earliest::text as earliest, t.as_of_latest::text as latest, t.note from claim_current t join node n on n.id = t.node_id
      join node subject on subject.id = t.subject_id join node m on m.id = t.metric_id order by 1`);
  const year = { start: '2020-04-01', months: 12 };

  beforeEach(async () => {
    await clearRecord(db.pool);
    const register = lines(registerRow(), registerRow({ 1: 'M99002' }));
    await importText(db.database, 'ods-practices', register, { edition: '2021-11' });
  });

  it('gives registers over the lists of their ages, for the whole year', async () => {
    const result = await importQof([PREVALENCE_HEADER, prevalenceRow('80', '1000'), prevalenceRow('0', '0', 'M99002')]);
    expect(result).toMatchObject({ rows: 2, taken: 2, counts: { added: 2, withdrawn: 0 } });
    const alike = { metric: 'QOF_DM_PREVALENCE', value: null, ...year };
    expect(await figures()).toEqual([
      { practice: 'M99001', numerator: 80, denominator: 1000, absence: null, ...alike },
      { practice: 'M99002', numerator: 0, denominator: 0, absence: 'ZERO_DENOMINATOR', ...alike },
    ]);
    const [metric] = await query(`select name, kind, unit, lower_is_better, frequency, definition from metric_current`);
    expect(metric).toMatchObject({ name: 'Prevalence of diabetes (QOF)', kind: 'PROPORTION', unit: 'proportion' });
    expect(metric.definition).toContain('over registered patients aged 17 and over (list 17OV)');
  });

  it('names a condition that nobody described by its code', async () => {
    await importQof([PREVALENCE_HEADER, prevalenceRow('1', '10', 'M99001', 'ELM', 'TOTAL')]);
    const [metric] = await query('select name, definition from metric_current');
    expect(metric.name).toBe('Prevalence of group ELM (QOF)');
    expect(metric.definition).toContain('over all registered patients (list TOTAL)');
  });

  it('is one source a year, whatever its files are called', async () => {
    await importQof([POINTS_HEADER, 'M99001,567'], '2021');
    await importQof([PREVALENCE_HEADER, prevalenceRow()], '2021-09');
    const sources = await query(
      `select n.key, title from source_current s join node n on n.id = s.node_id where n.key like '%QOF%'`,
    );
    expect(sources).toEqual([
      { key: 'NHSD-QOF-2020-21', title: 'Quality and Outcomes Framework, raw data of 2020-21' },
    ]);
    expect((await figures()).map(({ metric }) => metric)).toEqual(['QOF_DM_PREVALENCE', 'QOF_MAXIMUM_POINTS']);
  });

  it('issued again changes figures and withdraws what it no longer has, and leaves the other files of the release', async () => {
    await importQof([PREVALENCE_HEADER, prevalenceRow(), prevalenceRow('7', '100', 'M99002')]);
    await importQof([POINTS_HEADER, 'M99001,567', 'M99002,500']);
    const { counts } = await importQof([PREVALENCE_HEADER, prevalenceRow('81')]);
    expect(counts).toEqual({ added: 0, changed: 1, unchanged: 0, withdrawn: 1 });
    const left = (await figures()).map(({ practice, metric, numerator, value }) => [
      practice,
      metric,
      numerator ?? value,
    ]);
    expect(left).toEqual([
      ['M99001', 'QOF_DM_PREVALENCE', 81],
      ['M99001', 'QOF_MAXIMUM_POINTS', 567],
      ['M99002', 'QOF_MAXIMUM_POINTS', 500],
    ]);
  });

  it('says where practices belonged, and which checks name them, as claims', async () => {
    await importQof([VALIDATION_HEADER, validationRow('M99002', '3', 'Practice status on 31 March <> Active')]);
    const result = await importQof([PLACES_HEADER, placeRow(), placeRow('U', 'M99002')]);
    expect(result.counts).toMatchObject({ added: 2, withdrawn: 0 });
    const places = {
      metric: 'PCN_MEMBERSHIP',
      geography: 'D2P2L',
      as_of: '2020-21',
      earliest: '2021-04-01',
      latest: '2021-12-31',
      note: 'The release also shows it in partnership or integrated care board QUA and region Y60.',
    };
    expect(await claims()).toEqual([
      { key: 'NHSD-QOF-2020-21/M99001', subject: 'M99001', said: 'U99001', ...places },
      { key: 'NHSD-QOF-2020-21/M99002', subject: 'M99002', said: 'UNALLOCATED', ...places },
      {
        key: 'NHSD-QOF-2020-21/M99002/RULE-3',
        subject: 'M99002',
        metric: 'QOF_VALIDATION_OUTCOME',
        said: '3: Practice status on 31 March <> Active',
        geography: null,
        as_of: '2020-21',
        earliest: '2020-04-01',
        latest: '2021-04-01',
        note: null,
      },
    ]);
    expect(await figures()).toEqual([]);
    const again = await importQof([PLACES_HEADER, placeRow('U99002')]);
    expect(again.counts).toEqual({ added: 0, changed: 1, unchanged: 0, withdrawn: 1 });
    expect((await claims()).map(({ key }) => key)).toEqual([
      'NHSD-QOF-2020-21/M99001',
      'NHSD-QOF-2020-21/M99002/RULE-3',
    ]);
  });

  it('describes indicators as metrics without figures yet; what is declared and not counted has no kind', async () => {
    const { counts } = await importQof([
      INDICATORS_HEADER,
      indicatorRow(),
      indicatorRow('QI005', '27', 'QI,Quality improvement'),
    ]);
    expect(counts).toMatchObject({ added: 2 });
    const metrics = await query(
      'select n.key, m.name, m.kind, m.definition from metric_current m join node n on n.id = m.node_id order by 1',
    );
    expect(metrics).toEqual([
      {
        key: 'QOF_DM006',
        name: 'DM006: Diabetes mellitus (QOF)',
        kind: 'PROPORTION',
        definition: expect.stringContaining('domain CL (Clinical), worth 3 points, list 17OV'),
      },
      expect.objectContaining({ key: 'QOF_QI005', kind: null }),
    ]);
  });

  it.each([[['2021', '2022']], [['2022', '2021']]])(
    'keeps the description of the latest edition: imported in the order %s',
    async (editions) => {
      for (const edition of editions) await importQof([INDICATORS_HEADER, indicatorRow('DM006', edition)], edition);
      const [metric] = await query('select definition from metric_current');
      expect(metric.definition).toContain('worth 2022 points');
    },
  );

  it('leaves a description that somebody gave', async () => {
    await importQof([INDICATORS_HEADER, indicatorRow()]);
    await db.pool.query(`update metric_current set definition = 'By hand', release_id = null`);
    await importQof([INDICATORS_HEADER, indicatorRow('DM006', '4')]);
    expect(await query('select definition from metric')).toEqual([{ definition: 'By hand' }]);
  });

  it('makes one share of a numerator and a denominator, and keeps points and registers beside it', async () => {
    await importQof([INDICATORS_HEADER, indicatorRow()]);
    const rows = [
      achievementRow('DENOMINATOR', '40'),
      achievementRow('REGISTER', '50'),
      achievementRow('NUMERATOR', '30'),
      achievementRow('ACHIEVED_POINTS', '2.75'),
      achievementRow('NUMERATOR', '0', 'M99002'),
      achievementRow('DENOMINATOR', '0', 'M99002'),
    ];
    const result = await importQof([ACHIEVEMENT_HEADER, ...rows]);
    expect(result).toMatchObject({ rows: 6, taken: 6, rejected: 0, counts: { added: 4 } });
    const none = { numerator: null, denominator: null, value: null, absence: null, ...year };
    expect(await figures()).toEqual([
      { ...none, practice: 'M99001', metric: 'QOF_DM006', numerator: 30, denominator: 40 },
      { ...none, practice: 'M99001', metric: 'QOF_DM006_POINTS', value: 2.75 },
      { ...none, practice: 'M99001', metric: 'QOF_DM006_REGISTER', value: 50 },
      { ...none, practice: 'M99002', metric: 'QOF_DM006', numerator: 0, denominator: 0, absence: 'ZERO_DENOMINATOR' },
    ]);
    const [described] = await query(
      `select m.name from metric_current m join node n on n.id = m.node_id where n.key = 'QOF_DM006'`,
    );
    expect(described.name).toBe('DM006: Diabetes mellitus (QOF)');
  });

  it('refuses half a share, with its line', async () => {
    const rows = [achievementRow('ACHIEVED_POINTS', '1'), achievementRow('NUMERATOR', '30')];
    const { rejectedRows, taken } = await importQof([ACHIEVEMENT_HEADER, ...rows]);
    expect(taken).toBe(1);
    expect(rejectedRows).toEqual([
      {
        line: 3,
        column: 'MEASURE',
        value: 'NUMERATOR',
        rejected:
          'no other half of the share of M99001 for DM006 stands in the file: expected NUMERATOR and DENOMINATOR',
      },
    ]);
  });

  it('takes the achievement of regions beside each other', async () => {
    await importQof([ACHIEVEMENT_HEADER, achievementRow('ACHIEVED_POINTS', '1')]);
    const { counts } = await importQof([ACHIEVEMENT_HEADER, achievementRow('ACHIEVED_POINTS', '2', 'M99002')]);
    expect(counts).toMatchObject({ added: 1, withdrawn: 0 });
    expect((await figures()).map(({ practice, value }) => [practice, value])).toEqual([
      ['M99001', 1],
      ['M99002', 2],
    ]);
  });

  it('refuses a practice that no register lists, with its line', async () => {
    const { rejectedRows, taken } = await importQof([POINTS_HEADER, 'M99009,567', 'M99001,560']);
    expect(taken).toBe(1);
    expect(rejectedRows).toEqual([expect.objectContaining({ line: 2, column: 'practice code', value: 'M99009' })]);
  });
});

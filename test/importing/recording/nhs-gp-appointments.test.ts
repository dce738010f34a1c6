import { useDatabase } from '../../support/database';
import { clearRecord } from '../../support/record-contents';
import {
  APPOINTMENTS_HEADER,
  appointmentsRow,
  COVERAGE_HEADER,
  coverageRow,
  PRACTICE_APPOINTMENTS_HEADER,
  practiceAppointmentsRow,
} from '../support/activity-samples';
import { useFolder } from '../support/folder';
import { importAt } from '../support/import-at';
import { importText } from '../support/import-text';
import { commissionerRow, lines, registerRow } from '../support/samples';

const KIND = 'nhs-gp-appointments';
const appointments = (...rows: string[]) => lines(APPOINTMENTS_HEADER, ...rows);
const coverage = (...rows: string[]) => lines(COVERAGE_HEADER, ...rows);

describe('appointments in general practice', () => {
  const db = useDatabase();
  const folder = useFolder();
  const query = async (sql: string, values: unknown[] = []) => (await db.pool.query(sql, values)).rows;
  const take = (text: string, edition = '2021-08') =>
    importText(db.database, KIND, text, { edition, mostRejected: 0.5 });
  const takeFile = async (name: string, text: string) =>
    importAt(db.database, KIND, await folder.write(`2021-08/${name}`, text), { mostRejected: 0.5 });
  const figures = (metric: string) =>
    query(
      `select o.key as code, to_char(t.period_start, 'YYYY-MM') as month, t.value, t.numerator, t.denominator, t.absence
       from observation_current t join node o on o.id = t.organisation_id join node m on m.id = t.metric_id
       where m.key = $1 order by 1, 2`,
      [metric],
    );
  const counts = async () => (await figures('GP_APPOINTMENTS_RECORDED')).map(({ code, value }) => [code, value]);

  beforeEach(() => clearRecord(db.pool));

  it('are added up by commissioner and month, with what part of them is what', async () => {
    const result = await take(
      appointments(
        appointmentsRow({ count: 60 }),
        appointmentsRow({ count: 25, mode: 'Telephone', staff: 'Other Practice staff', wait: '2 to 7 Days' }),
        appointmentsRow({ count: 10, status: 'DNA', wait: 'More than 28 Days' }),
        appointmentsRow({ count: 5, status: 'Unknown', mode: 'Unknown', staff: 'Unknown' }),
        appointmentsRow({ count: 1, month: 'APR2019' }),
      ),
    );
    expect(result).toMatchObject({ rows: 5, taken: 5, rejected: 0, leftOut: 0, counts: { added: 16, changed: 0 } });
    expect(await counts()).toEqual([
      ['99A', 100],
      ['99A', 1],
    ]);
    const shares = await query(
      `select m.key, t.numerator, t.denominator from observation_current t join node m on m.id = t.metric_id
       where t.numerator is not null and t.period_start = '2019-03-01' order by 1`,
    );
    const parts = {
      ATTENDED: 85,
      BY_TELEPHONE: 25,
      FACE_TO_FACE: 70,
      NOT_ATTENDED: 10,
      OVER_28_DAYS: 10,
      SAME_DAY: 65,
      WITH_GP: 70,
    };
    expect(shares).toEqual(
      Object.entries(parts).map(([name, numerator]) => ({
        key: `GP_APPOINTMENTS_${name}`,
        numerator,
        denominator: 100,
      })),
    );
  });

  it('that repeat a whole key are added, with equal counts too: a merged commissioner has a row for each before it', async () => {
    const result = await take(appointments(...[7, 5, 7].map((count) => appointmentsRow({ count }))));
    expect(result).toMatchObject({ rows: 3, taken: 3, rejected: 0 });
    expect(result.notes).toEqual(['2 rows repeat the key of an earlier row and are added to it']);
    expect(await counts()).toEqual([['99A', 19]]);
  });

  it('become metrics with a definition, a unit, caveats, and a direction only where somebody can say', async () => {
    await take(appointments(appointmentsRow()));
    const metrics = await query(
      `select n.key, m.kind, m.unit, m.per, m.lower_is_better, m.definition <> '' and cardinality(m.caveats) > 0 as is_explained
       from metric_current m join node n on n.id = m.node_id`,
    );
    expect(metrics.filter((metric) => !metric.is_explained)).toEqual([]);
    expect(metrics.filter((metric) => metric.lower_is_better !== null).map(({ key }) => key)).toEqual([
      'GP_APPOINTMENTS_NOT_ATTENDED',
    ]);
    expect(metrics).toContainEqual(
      expect.objectContaining({
        key: 'GP_APPOINTMENTS_RATE',
        kind: 'RATE',
        per: 1000,
        unit: 'per 1,000 patients a year',
      }),
    );
  });

  it('leave the appointments of claims, whose base nobody states, a metric of their own', async () => {
    await take(appointments(appointmentsRow()));
    expect(await query(`select from node where kind = 'METRIC' and key = 'GP_APPOINTMENTS'`)).toEqual([]);
  });

  it('name their commissioner as printed, until a register says more, before or after', async () => {
    const named = () => query(`select name, kind from organisation_current order by ods_code`);
    await take(appointments(appointmentsRow()));
    expect(await named()).toEqual([{ name: 'NHS Elm CCG', kind: 'COMMISSIONER' }]);
    await importText(db.database, 'ods-commissioners', lines(commissionerRow({ 2: 'NHS ELM CCG (REGISTER)' })), {
      edition: '2024-12',
    });
    expect(await named()).toEqual([{ name: 'NHS ELM CCG (REGISTER)', kind: 'COMMISSIONER' }]);
    await take(appointments(appointmentsRow({ count: 2 })), '2025-08');
    expect(await named()).toEqual([{ name: 'NHS ELM CCG (REGISTER)', kind: 'COMMISSIONER' }]);
  });

  it.each([
    ['coverage first', (files: string[]) => files],
    ['coverage last', (files: string[]) => files.toReversed()],
  ])('take the name from the file that has one: %s', async (_, order) => {
    for (const text of order([coverage(coverageRow()), appointments(appointmentsRow())])) {
      await take(text, text.startsWith('SUB') ? '2023-01' : '2021-08');
    }
    expect(await query('select name from organisation_current')).toEqual([{ name: 'NHS Elm CCG' }]);
  });

  describe('with their coverage', () => {
    const counted = appointments(
      appointmentsRow({ count: 150_000 }),
      appointmentsRow({ count: 1, month: 'APR2019' }),
      appointmentsRow({ count: 1, code: '99B' }),
    );
    const covered = coverage(coverageRow(), coverageRow('99A', '01MAY2019'), coverageRow('99C'));
    const rates = async () => (await figures('GP_APPOINTMENTS_RATE')).map((row) => Object.values(row).slice(0, 5));

    it.each([
      ['before it', [counted, covered]],
      ['after it', [covered, counted]],
    ])('have a rate for each month of which both are on record, imported %s', async (_, files) => {
      for (const text of files) await take(text, text === covered ? '2023-01' : '2021-08');
      expect(await rates()).toEqual([['99A', '2019-03', null, 150_000, 300_000]]);
      expect(
        await query(`select s.key from observation_current t join release r on r.node_id = t.release_id
          join node s on s.id = r.source_id join node m on m.id = t.metric_id where m.key = 'GP_APPOINTMENTS_RATE'`),
      ).toEqual([{ key: 'NHSD-APPOINTMENTS-2023-01' }]);
    });

    it('have none without', async () => {
      await take(counted);
      expect(await rates()).toEqual([]);
    });

    it('have another rate when either is corrected, by whichever edition', async () => {
      await take(covered, '2023-01');
      await take(counted, '2021-08');
      await take(appointments(appointmentsRow({ count: 150_001 })), '2021-09');
      expect(await rates()).toEqual([['99A', '2019-03', null, 150_001, 300_000]]);
      await take(coverage(coverageRow('99A', '01MAR2019', [40, 40, 310_000, 320_000])), '2023-02');
      expect(await rates()).toEqual([['99A', '2019-03', null, 150_001, 310_000]]);
    });

    it('say which part of the practices and patients they are of', async () => {
      await take(covered);
      expect((await figures('GP_APPOINTMENTS_PRACTICES_INCLUDED'))[0]).toMatchObject({
        numerator: 38,
        denominator: 40,
      });
      expect((await figures('GP_APPOINTMENTS_PATIENTS_INCLUDED'))[0]).toMatchObject({
        numerator: 300_000,
        denominator: 320_000,
      });
    });

    it('have no share of practices where none was open', async () => {
      await take(coverage(coverageRow('99A', '01MAR2019', [0, 0, 0, 0])));
      expect(await figures('GP_APPOINTMENTS_PRACTICES_INCLUDED')).toEqual([
        expect.objectContaining({ numerator: null, denominator: null, absence: 'ZERO_DENOMINATOR' }),
      ]);
    });
  });

  describe('in several files of one edition', () => {
    const ELM = appointments(appointmentsRow({ count: 5 }));
    const BOTH = appointments(
      appointmentsRow({ count: 6 }),
      appointmentsRow({ code: '99B', name: 'NHS Oak CCG', count: 9 }),
    );

    it('are each a release, of one source', async () => {
      await takeFile('Regional_CSV_Elm.csv', ELM);
      await takeFile('Regional_CSV_Oak.csv', appointments(appointmentsRow({ code: '99B', count: 9 })));
      expect(
        await query('select count(*)::int as releases, count(distinct source_id)::int as sources from release'),
      ).toEqual([{ releases: 2, sources: 1 }]);
      expect(await counts()).toEqual([
        ['99A', 5],
        ['99B', 9],
      ]);
    });

    it('count once what two of them give, and say so', async () => {
      await takeFile('Regional_CSV_Elm.csv', ELM);
      const same = appointments(appointmentsRow({ count: 5 }), appointmentsRow({ code: '99B', count: 9 }));
      const { notes } = await takeFile('Regional_CSV_Oak.csv', same);
      expect(notes).toEqual([
        '8 figures of 99A stand in Regional_CSV_Elm.csv of the same edition too and count once: all the same',
      ]);
      expect(await counts()).toEqual([
        ['99A', 5],
        ['99B', 9],
      ]);
    });

    it.each([
      ['in the order of their names', (files: [string, string][]) => files],
      ['the other way round', (files: [string, string][]) => files.toReversed()],
    ])('that differ are settled by name, not by the order of import: %s', async (_, order) => {
      const files: [string, string][] = [
        ['Regional_CSV_Elm.csv', ELM],
        ['Regional_CSV_Oak.csv', BOTH],
      ];
      const notes: string[] = [];
      for (const [name, text] of order(files)) notes.push(...(await takeFile(name, text)).notes);
      expect(await counts()).toEqual([
        ['99A', 6],
        ['99B', 9],
      ]);
      expect(notes).toEqual([
        expect.stringMatching(/^8 figures of 99A stand .* and those of Regional_CSV_Oak.csv stand$/),
      ]);
    });
  });

  describe('of a file with rows that cannot be read', () => {
    it('are left out of the sums that these belong to, whose other rows are left out too', async () => {
      const result = await take(
        appointments(
          appointmentsRow({ count: 5 }),
          appointmentsRow({ count: 'five' }),
          appointmentsRow({ count: 7, month: 'APR2019' }),
        ),
      );
      expect(result).toMatchObject({ rows: 3, taken: 1, rejected: 1, leftOut: 1 });
      expect(result.notes).toContain('left out: 1 rows belong to sums of which another row was refused');
      expect(await counts()).toEqual([['99A', 7]]);
    });

    it('are refused as a whole after a line that is no CSV', async () => {
      const broken = appointments(appointmentsRow(), `99A,"E38"x,NHS Elm CCG`, appointmentsRow());
      await expect(take(broken)).rejects.toMatchObject({ code: 'SUMS_UNKNOWN' });
    });

    it('are refused as a whole where nobody knows which sum that is', async () => {
      const cut = appointments(appointmentsRow(), appointmentsRow()).slice(0, -60);
      await expect(take(cut)).rejects.toMatchObject({
        code: 'SUMS_UNKNOWN',
        message: expect.stringContaining('standard input: line 3 cannot be read'),
      });
      expect(await query('select from release')).toEqual([]);
    });
  });

  describe('by practice', () => {
    const practices = (...rows: string[]) => lines(PRACTICE_APPOINTMENTS_HEADER, ...rows);

    beforeEach(async () => {
      await importText(db.database, 'ods-practices', lines(registerRow()), { edition: '2025-05' });
    });

    it('are added up over everything that the file breaks them down by', async () => {
      const categories = ['General Consultation Acute', 'Walk-in', 'Home Visit'];
      const rows = categories.map((category, n) => practiceAppointmentsRow({ category, count: n + 1 }));
      const result = await take(practices(...rows), '2025-12');
      expect(result).toMatchObject({ rows: 3, taken: 3, counts: { added: 8 } });
      expect(await figures('GP_APPOINTMENTS_RECORDED')).toEqual([
        expect.objectContaining({ code: 'M99001', month: '2025-12', value: 6 }),
      ]);
    });

    it('are refused for a practice that no register lists, with each line', async () => {
      const rows = [practiceAppointmentsRow(), practiceAppointmentsRow({ code: 'M99009' })];
      const { taken, rejectedRows } = await take(practices(...rows), '2025-12');
      expect(taken).toBe(1);
      expect(rejectedRows).toEqual([expect.objectContaining({ line: 3, column: 'practice code', value: 'M99009' })]);
    });
  });

  it('imported again change nothing', async () => {
    await take(appointments(appointmentsRow()));
    expect(await take(appointments(appointmentsRow()))).toMatchObject({ isRepeat: true, taken: 0, revision: null });
  });

  it('of a later edition supersede only the months that it changes', async () => {
    await take(appointments(appointmentsRow({ count: 5 }), appointmentsRow({ count: 3, month: 'APR2019' })));
    const later = appointments(appointmentsRow({ count: 6 }), appointmentsRow({ count: 3, month: 'APR2019' }));
    const { counts: changes, revision } = await take(later, '2021-09');
    expect(changes).toMatchObject({ added: 0, withdrawn: 0 });
    expect(
      await query(`select t.value from observation_history t join node m on m.id = t.metric_id
      where m.key = 'GP_APPOINTMENTS_RECORDED' and superseded_in = ${revision}`),
    ).toEqual([{ value: 5 }]);
  });

  it('of an earlier edition leave standing what a later one said', async () => {
    await take(appointments(appointmentsRow({ count: 6 })), '2021-09');
    await take(appointments(appointmentsRow({ count: 5 })), '2021-08');
    expect(await counts()).toEqual([['99A', 6]]);
  });
});

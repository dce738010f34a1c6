import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { importText } from '../support/import-text';
import { LIST_HEADER, lines, listRow, registerRow } from '../support/samples';

describe('list sizes', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importLists = (...rows: string[]) =>
    importText(db.database, 'nhs-list-size', lines(LIST_HEADER, ...rows), {
      mostRejected: 0.5,
      notAfter: '2021-02-10',
    });

  beforeAll(async () => {
    const register = lines(registerRow(), registerRow({ 1: 'M99002' }), registerRow({ 1: 'M99003' }));
    await importText(db.database, 'ods-practices', register, { edition: '2021-11' });
  });

  it('are patients of a practice on the day of the extract', async () => {
    const result = await importLists(listRow('5903'), listRow('1', 'M99002'));
    expect(result).toMatchObject({ rows: 2, taken: 2, rejected: 0, edition: { edition: '2021-01' } });
    expect(
      await query(`select n.key, t.as_of_text, t.as_of_precision, t.as_of_earliest, t.as_of_latest, t.patients, t.patients_min,
        t.is_approximate, t.grade, s.key as source, t.release_row as line from list_size_current t
        join node n on n.id = t.organisation_id join node s on s.id = t.source_id order by 1`),
    ).toEqual(
      [
        { key: 'M99001', patients: 5903, line: 2 },
        { key: 'M99002', patients: 1, line: 3 },
      ].map((own) => ({
        ...own,
        as_of_text: '2021-01-01',
        as_of_precision: 'DAY',
        as_of_earliest: '2021-01-01',
        as_of_latest: '2021-01-01',
        patients_min: null,
        is_approximate: false,
        grade: 'A',
        source: 'NHSD-LIST-2021-01',
      })),
    );
    expect(
      await query(`select published_earliest, published_latest from source_current where kind = 'OFFICIAL_STATISTIC'`),
    ).toEqual([{ published_earliest: '2021-01-01', published_latest: '2021-02-10' }]);
  });

  it('of a practice that no register lists are refused, with the line and what to do', async () => {
    const { rejectedRows, taken } = await importLists(listRow('5903'), listRow('2', 'M99009'), listRow('1', 'M99002'));
    expect(taken).toBe(2);
    expect(rejectedRows).toEqual([
      {
        line: 3,
        column: 'practice code',
        value: 'M99009',
        rejected:
          'no practice has the code "M99009": import an edition of the practice register (ods-practices) that lists it first',
      },
    ]);
  });

  it('given twice for a practice are refused the second time, with both lines', async () => {
    const { rejectedRows } = await importLists(listRow('5903'), listRow('1', 'M99002'), listRow('5904'));
    expect(rejectedRows).toEqual([
      expect.objectContaining({ line: 4, rejected: expect.stringContaining('stands already in line 2') }),
    ]);
  });

  it('of one extract issued again are corrected, and withdrawn where they are gone', async () => {
    await importLists(listRow('5903'), listRow('1', 'M99002'), listRow('700', 'M99003'));
    const result = await importLists(listRow('5904'), listRow('1', 'M99002'));
    expect(result.counts).toEqual({ added: 0, changed: 1, unchanged: 1, withdrawn: 1 });
  });
});

describe('list sizes beside the curated evidence', () => {
  const db = useDatabase({ template: withEvidence });

  it('of the extract that the evidence quotes are unchanged, and keep the provenance they had', async () => {
    const lists = async () =>
      (
        await db.pool.query(
          `select * from list_size t join node s on s.id = t.source_id where s.key = 'NHSD-LIST-2021-01'`,
        )
      ).rows;
    const before = await lists();
    const text = lines(LIST_HEADER, listRow('8284', 'M92002'), listRow('3360', 'M92001'));
    const result = await importText(db.database, 'nhs-list-size', text);
    expect(result.counts).toEqual({ added: 0, changed: 0, unchanged: 2, withdrawn: 0 });
    expect(await lists()).toEqual(before);
    expect(before).toHaveLength(37);
  });
});

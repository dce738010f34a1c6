import { gzipSync } from 'node:zlib';
import { useDatabase } from '../../support/database';
import { clearRecord, tableDigests } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { LIST_HEADER, lines, listRow, registerRow } from '../support/samples';

describe('a file that was imported before', () => {
  const db = useDatabase();
  const text = lines(registerRow(), registerRow({ 1: 'M99002', 11: '20250423' }));

  beforeEach(() => clearRecord(db.pool));

  it.each([
    ['plain', text],
    ['gzipped', gzipSync(text)],
  ])('changes nothing and makes no revision: %s', async (_, again) => {
    const first = await importText(db.database, 'ods-practices', text, { edition: '2025-05' });
    expect(first).toMatchObject({ isRepeat: false, taken: 2, revision: 1 });
    const before = await tableDigests(db.pool);
    const second = await importText(db.database, 'ods-practices', again, { edition: '2025-05' });
    expect(second).toMatchObject({ isRepeat: true, rows: 2, taken: 0, revision: null, counts: null });
    expect(await tableDigests(db.pool)).toEqual(before);
  });

  it('is known by its bytes where only the content tells the edition, which depends on the day of the copy', async () => {
    const told = (notAfter: string) => importText(db.database, 'ods-practices', text, { notAfter });
    expect(await told('2025-04-01')).toMatchObject({ isRepeat: false, edition: { edition: '1974-04' } });
    expect(await told('2025-06-01')).toMatchObject({ isRepeat: true, edition: { edition: '2025-04' } });
  });

  it('is another release as another edition: a register that says the same a year later says it then too', async () => {
    await importText(db.database, 'ods-practices', text, { edition: '2025-05' });
    const result = await importText(db.database, 'ods-practices', text, { edition: '2026-05' });
    expect(result).toMatchObject({ isRepeat: false, counts: { added: 2 } });
  });

  it('is imported once when two processes begin together', async () => {
    await importText(db.database, 'ods-practices', text, { edition: '2025-05' });
    const list = lines(LIST_HEADER, listRow(), listRow('1', 'M99002'));
    const results = await Promise.all([1, 2, 3].map(() => importText(db.database, 'nhs-list-size', list)));
    expect(results.filter(({ isRepeat }) => !isRepeat)).toMatchObject([{ taken: 2, revision: 2 }]);
    expect(results.filter(({ isRepeat }) => isRepeat)).toMatchObject([{ revision: null }, { revision: null }]);
  });

  it('is nothing that an earlier run refused: what was refused then can be taken now', async () => {
    const list = lines(LIST_HEADER, listRow());
    await expect(importText(db.database, 'nhs-list-size', list)).rejects.toThrow('no practice has the code "M99001"');
    await importText(db.database, 'ods-practices', text, { edition: '2025-05' });
    expect(await importText(db.database, 'nhs-list-size', list)).toMatchObject({ isRepeat: false, taken: 1 });
  });
});

describe('an import', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;

  it('is a release with its hash, edition and counts, and one revision that says so', async () => {
    const content = lines(...Array.from({ length: 199 }, (_, n) => registerRow({ 1: `M${10_000 + n}` })), 'not a row');
    const result = await importText(db.database, 'ods-practices', content, { edition: '2025-05' });
    expect(
      await query(`select r.*, n.kind, n.key, s.key as source from release r join node n on n.id = r.node_id
      join node s on s.id = r.source_id`),
    ).toEqual([
      expect.objectContaining({
        importer: 'ods-practices',
        edition: '2025-05',
        file: 'standard input',
        rows: 200,
        taken: 199,
        rejected: 1,
        published_earliest: '1974-04-01',
        published_latest: '2025-05-31',
        recorded_in: 1,
        kind: 'RELEASE',
        source: 'ODS-EPRACCUR-2025-05',
        key: expect.stringMatching(/^ods-practices\/2025-05\/standard input\/[0-9a-f]{12}$/),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
    ]);
    expect(await query('select kind, actor, summary from revision')).toEqual([
      {
        kind: 'IMPORT',
        actor: 'a test',
        summary: 'ods-practices, edition 2025-05: 199 of 200 rows taken, 1 refused',
      },
    ]);
    expect(result).toMatchObject({ rows: 200, taken: 199, rejected: 1, leftOut: 0 });
  });

  it('leaves every row that it brought with its release and its line', async () => {
    for (const table of ['organisation', 'register_state']) {
      expect(
        await query(`select count(*)::int as rows, count(distinct t.release_row)::int as lines, min(t.release_row) as first
          from ${table} t join release r on r.node_id = t.release_id`),
      ).toEqual([{ rows: 199, lines: 199, first: 1 }]);
    }
  });
});

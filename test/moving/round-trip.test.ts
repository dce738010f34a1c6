import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { backUp } from '../../src/moving';
import { importText } from '../importing/support/import-text';
import { lines, LONG_HEADER, PCN_HEADER, pcnRow, registerRow } from '../importing/support/samples';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { rowCounts, tableDigests } from '../support/record-contents';
import { useSecondDatabase } from '../support/second-database';
import { backupOf, restoreFrom } from './move';

const SEQUENCE = `select last_value::int, is_called from node_id_seq`;

describe('a record that is backed up and restored', () => {
  const first = useDatabase({ template: withEvidence });
  const second = useSecondDatabase();
  const third = useDatabase();

  beforeAll(async () => {
    // What makes a record hard to move: history, text of every kind, numbers with many digits, arrays, and gaps.
    const awkward = 'TAB\tBACKSLASH \\ \\. QUOTES " \' ÉÈ 漢字 🏥';
    const edition = lines(registerRow({ 2: awkward }), registerRow({ 1: 'M99002', 2: '\\.' }));
    await importText(first.database, 'ods-practices', edition, { edition: '2021-11' });
    await importText(first.database, 'ods-practices', lines(registerRow({ 2: 'RENAMED' })), { edition: '2025-05' });
    await importText(first.database, 'ods-practices', edition, { edition: '2021-11' });
    for (const [from, name] of [
      ['20191001', '2022-02'],
      ['20200401', '2024-10'],
    ] as const) {
      const text = lines(PCN_HEADER, pcnRow(from), pcnRow('20191001', '', 'M92006').replaceAll('U99001', 'U20454'));
      await importText(first.database, 'ods-pcn-members', text, { edition: name });
    }
    const values = ['0.1', '0.30000000000000004', '1e-300', '0'];
    const long = values.map((value, n) => `M99001,2016-0${n + 1}-01,a_measure,${value}`);
    await importText(first.database, 'measures', lines(LONG_HEADER, ...long));
    await first.pool.query(`update revision set reason = $1 where number = 2`, ['line\nbreak, tab\t, \\N, \\.\n\\.\n']);
  });

  it('is the same in every row of every table, on another server and back again', async () => {
    const before = await tableDigests(first.pool);
    const moved = await restoreFrom(second.database, await backupOf(first.database));
    expect(await tableDigests(second.pool)).toEqual(before);
    expect(moved).toEqual({ revision: 6, rows: await rowCounts(first.pool) });

    await restoreFrom(third.database, await backupOf(second.database));
    expect(await tableDigests(third.pool)).toEqual(before);
  });

  it('has each revision at its instant, to the microsecond', async () => {
    const instants = async (pool: typeof first.pool) =>
      (await pool.query('select number, recorded_at from revision order by 1')).rows;
    const all = await instants(first.pool);
    expect(await instants(second.pool)).toEqual(all);
    expect(all.some(({ recorded_at }) => /\.\d{6}Z$/.test(recorded_at))).toBe(true);
  });

  it('keeps what stands apart from what once stood', async () => {
    const partitions = async (pool: typeof first.pool) =>
      (
        await pool.query(`select (select count(*) from organisation_current) as standing,
          (select count(*) from organisation_history) as history, (select count(*) from participation_history) as spells`)
      ).rows;
    expect(await partitions(second.pool)).toEqual(await partitions(first.pool));
    expect((await partitions(second.pool))[0].history).toBeGreaterThan(0);
    expect((await partitions(second.pool))[0].spells).toBeGreaterThan(0);
  });

  it('goes on numbering where it was', async () => {
    const { rows: there } = await first.pool.query(SEQUENCE);
    const { rows: here } = await second.pool.query(SEQUENCE);
    expect(here).toEqual(there);
    const text = lines(registerRow({ 1: 'M99003' }));
    expect(await importText(second.database, 'ods-practices', text, { edition: '2026-01' })).toMatchObject({
      revision: 7,
      counts: { added: 1 },
    });
  });

  it('knows the files that were imported before', async () => {
    const text = lines(registerRow({ 2: 'RENAMED' }));
    const again = await importText(third.database, 'ods-practices', text, { edition: '2025-05' });
    expect(again.isRepeat).toBe(true);
  });

  it('is restored alike however its bytes arrive', async () => {
    const backup = await backupOf(first.database);
    for (const pieceBytes of [17, 1000]) {
      await second.empty();
      await restoreFrom(second.database, backup, pieceBytes);
      expect(await tableDigests(second.pool)).toEqual(await tableDigests(first.pool));
    }
  });

  it('can be empty', async () => {
    await second.empty();
    const backup = await backupOf(second.database);
    await second.empty();
    expect(await restoreFrom(second.database, backup)).toMatchObject({ revision: 0 });
  });
});

describe('a backup', () => {
  const db = useDatabase({ template: withEvidence });
  const other = useDatabase();

  it('is of one moment: what is written while it is made is not in it', async () => {
    const before = await tableDigests(db.pool);
    const destination = new PassThrough({ highWaterMark: 1 });
    const making = backUp(db.database, destination);
    // It has begun, and cannot go on before somebody takes the first bytes.
    await new Promise((resolve) => destination.once('readable', resolve));
    await importText(db.database, 'ods-practices', lines(registerRow()), { edition: '2025-05' });
    const [bytes] = await Promise.all([buffer(destination), making]);
    expect(await tableDigests(db.pool)).not.toEqual(before);
    expect(await restoreFrom(other.database, bytes)).toMatchObject({ revision: 1 });
    expect(await tableDigests(other.pool)).toEqual(before);
  });
});

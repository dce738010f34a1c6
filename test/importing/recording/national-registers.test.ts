import { readCommissionersOf } from '../../../src/organisations';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { importShared, type NationalFile } from '../../support/national-record';
import { describeWithShared } from '../../support/shared-data';

const FILES: readonly NationalFile[] = [
  { kind: 'ods-practice-commissioners', path: 'ods/2019-08/epcmem.csv.gz', rows: 47_822 },
  { kind: 'ods-commissioners', path: 'ods/2024-12/eccg.csv', rows: 320 },
  { kind: 'ods-pcns', path: 'ods/2024-10/epcn.csv', rows: 1_366 },
  { kind: 'ods-practices', path: 'ods/2021-11/epraccur.csv.gz', rows: 14_963 },
  { kind: 'ods-pcn-members', path: 'ods/2024-10/epcncorepartnerdetails.csv.gz', rows: 7_705 },
  { kind: 'ods-pcns', path: 'ods/2022-02/ePCN.xlsx', rows: 1_303 },
  { kind: 'ods-trusts', path: 'ods/2024-12/etr.csv', rows: 273 },
  { kind: 'ods-practices', path: 'ods/2025-05/epraccur.csv.gz', rows: 16_534 },
  { kind: 'ods-pcn-members', path: 'ods/2022-02/ePCN.xlsx', rows: 7_232 },
];

const MINUTES = 5;

describeWithShared('the registers of the country beside the evidence, imported in no order', () => {
  jest.setTimeout(MINUTES * 60_000);
  const db = useDatabase({ template: withEvidence });
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const count = async (from: string) => (await query(`select count(*)::int as n from ${from}`))[0].n;
  const taken: unknown[] = [];

  beforeAll(async () => {
    for (const { kind, path } of FILES) {
      const [{ rows, taken: of, rejected, notes }] = (await importShared(db.database, kind, path)) as [any];
      taken.push({ kind, path, rows, taken: of, rejected, notes: kind === 'ods-practice-commissioners' ? notes : [] });
    }
  }, MINUTES * 60_000);

  it('are taken whole, and no link contradicts a curated one', () => {
    const whole = FILES.map(({ kind, path, rows }) => ({ kind, path, rows, taken: rows, rejected: 0, notes: [] }));
    expect(taken).toEqual(whole);
  });

  it('leave every organisation of the evidence as it is, and each code one organisation', async () => {
    expect(
      await query(`select count(*)::int, max(o.recorded_in) from organisation o join release r on r.node_id = o.release_id
        where r.importer = 'evidence'`),
    ).toEqual([{ count: 76, max: 1 }]);
    expect(
      await query('select ods_code from organisation_current group by 1 having count(*) > 1 and ods_code is not null'),
    ).toEqual([]);
  });

  it('give 47,822 links with those of the evidence, none of them twice', async () => {
    const links = (which: string) =>
      count(
        `relation_current t join release r on r.node_id = t.release_id where predicate = 'COMMISSIONED_BY' and ${which}`,
      );
    const curated = await links(`r.importer = 'evidence'`);
    expect(curated).toBe(88);
    // The evidence has 50 spells with 06A, which the file has too, and others that began after it.
    const both = await count(`relation_current t join node o on o.id = t.object_id and o.key = '06A'
      join release r on r.node_id = t.release_id where r.importer = 'evidence' and t.predicate = 'COMMISSIONED_BY'`);
    expect(await links(`r.importer <> 'evidence'`)).toBe(47_822 - both);
    expect(
      await query(`select subject_id from relation_current where predicate = 'COMMISSIONED_BY'
        group by subject_id, object_id, valid_from_earliest having count(*) > 1`),
    ).toEqual([]);
  });

  it('have the trusts, commissioners and networks that their control totals say', async () => {
    const kinds = await query(`select s.key, count(*)::int, (count(*) filter (where t.status = 'CLOSED'))::int as closed
      from register_state_current t join node s on s.id = t.source_id
      where s.key similar to 'ODS-(ETR|ECCG|EPCN)-%' group by 1 order by 1`);
    expect(kinds).toEqual([
      { key: 'ODS-ECCG-2024-12', count: 320, closed: 161 },
      { key: 'ODS-EPCN-2022-02', count: 1_303, closed: expect.any(Number) },
      { key: 'ODS-EPCN-2024-10', count: 1_366, closed: 81 },
      { key: 'ODS-ETR-2024-12', count: 273, closed: 68 },
    ]);
  });

  it.each([
    { day: '2019-07-01', edition: 'ODS-EPRACCUR-2021-11', practices: 6_543, without: 0 },
    { day: '2021-11-15', edition: 'ODS-EPRACCUR-2021-11', practices: 6_559, without: 0 },
    { day: '2025-05-15', edition: 'ODS-EPRACCUR-2025-05', practices: 6_253, without: 0 },
  ])(
    'know one commissioner of each active practice of England on $day',
    async ({ day, edition, practices, without }) => {
      const ids = (
        await query(`select t.organisation_id as id from register_state_current t join node s on s.id = t.source_id
        join organisation_current o on o.node_id = t.organisation_id
        where s.key = '${edition}' and t.status = 'ACTIVE' and t.prescribing_setting = '4' and o.ods_code !~ '^W'
          and t.opened_on <= '${day}'`)
      ).map(({ id }) => id);
      const startMs = performance.now();
      const found = await readCommissionersOf(db.database, ids, {
        asOf: day,
        asKnownAt: null,
        atRevision: 1_000,
        isExplicit: true,
      });
      process.stderr.write(`commissioners of ${ids.length} practices: ${Math.round(performance.now() - startMs)} ms\n`);
      expect(new Set(found.map(({ practiceId }) => practiceId)).size).toBe(found.length);
      expect({ practices: ids.length, without: ids.length - found.length }).toEqual({ practices, without });
    },
  );
});

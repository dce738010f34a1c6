import { importShared, nationalFiles, useNationalRecord } from '../../support/national-record';
import { rowCounts } from '../../support/record-contents';
import { describeWithShared } from '../../support/shared-data';

const MEASURES = [
  {
    folder: 'openprescribing/trimethoprim-2013-2018',
    measure: 'trimethoprim_share_of_items',
    values: 458_510,
    empty: 9_909,
  },
  {
    folder: 'openprescribing/desogestrel-2010-2019',
    measure: 'branded_desogestrel_share_of_quantity',
    values: 738_289,
    empty: 10_767,
  },
];

/** The evidence quotes this register for the trust's programme too. */
const IN_NETWORKS = `t.programme_id in (select node_id from programme_current where model = 'PRIMARY_CARE_NETWORK')`;

describeWithShared('the published files, in one record with the evidence', () => {
  const db = useNationalRecord();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;

  it('are taken whole, and no row of them is refused', async () => {
    const releases = await query(
      `select importer as kind, edition, rows, taken, rejected, recorded_in from release where importer <> 'evidence' order by recorded_in`,
    );
    const editions = ['2021-11', '2025-05', '2024-10', '2021-01', '2022-01', '2018-06', '2019-11'];
    expect(releases).toEqual(
      nationalFiles.map(({ kind, rows }, n) => ({
        kind,
        edition: editions[n],
        rows,
        taken: rows,
        rejected: 0,
        recorded_in: n + 2,
      })),
    );
  });

  it('state what their control totals say', async () => {
    const [totals] = await query(`select
      (select count(*)::int from register_state_current r join node s on s.id = r.source_id
        where s.key = 'ODS-EPRACCUR-2025-05' and r.status = 'ACTIVE' and r.prescribing_setting = '4') as open_practices,
      (select count(*)::int from participation_current p join node s on s.id = p.source_id
        where s.key = 'ODS-EPCN-2024-10' and ${IN_NETWORKS.replace('t.', 'p.')} and p.valid_to_latest is null) as current_members,
      (select count(*)::int from participation_current p join node s on s.id = p.source_id
        where s.key = 'ODS-EPCN-2024-10' and ${IN_NETWORKS.replace('t.', 'p.')} and p.valid_to_latest is not null) as ended_members,
      (select sum(l.patients)::int from list_size_current l join node s on s.id = l.source_id
        where s.key = 'NHSD-LIST-2021-01') as patients,
      (select count(*)::int from claim_current c join node s on s.id = c.source_id
        where s.key = 'NHSD-MAP-2022-01' and c.value_text = 'UNALLOCATED') as unallocated,
      (select count(*)::int from observation_current) as observations`);
    expect(totals).toEqual({
      open_practices: 6_651,
      current_members: 6_224,
      ended_members: 1_481,
      patients: 60_606_345,
      unallocated: 68,
      observations: 458_510 + 738_289,
    });
  });

  it('add nothing to the lists and network rows that the evidence quotes from them', async () => {
    const ofRevision = (table: string, source: string, which = 'true') =>
      query(`select t.recorded_in = 1 as is_evidence, count(*)::int from ${table} t join node s on s.id = t.source_id
        where s.key = '${source}' and ${which} group by 1 order by 1`);
    expect(await ofRevision('list_size', 'NHSD-LIST-2021-01')).toEqual([
      { is_evidence: false, count: 6_658 - 37 },
      { is_evidence: true, count: 37 },
    ]);
    expect(await ofRevision('participation', 'ODS-EPCN-2024-10', IN_NETWORKS)).toEqual([
      { is_evidence: false, count: 7_705 - 45 },
      { is_evidence: true, count: 45 },
    ]);
    expect(await ofRevision('claim', 'NHSD-MAP-2022-01')).toEqual([
      { is_evidence: false, count: 6_527 - 1 },
      { is_evidence: true, count: 1 },
    ]);
  });

  it('leave each practice of the evidence its own organisation', async () => {
    expect(
      await query(`select count(*)::int, max(o.recorded_in) from organisation o join release r on r.node_id = o.release_id
        where r.importer = 'evidence'`),
    ).toEqual([{ count: 76, max: 1 }]);
    expect(
      await query('select ods_code from organisation_current group by 1 having count(*) > 1 and ods_code is not null'),
    ).toEqual([]);
  });

  it('are taken for repeats the second time, and change nothing', async () => {
    const before = await rowCounts(db.pool);
    for (const { kind, path, rows } of nationalFiles) {
      expect(await importShared(db.database, kind, path)).toEqual([
        expect.objectContaining({ isRepeat: true, rows, taken: 0, rejected: 0, revision: null }),
      ]);
    }
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  it.each(MEASURES)(
    'in wide form add to the long form only months without a denominator: $measure',
    async (expected) => {
      const { folder, measure, values, empty } = expected;
      const before = await query(`select count(*)::int from observation_current where absence is not null`);
      const results = await importShared(db.database, 'measures', folder, { measure, form: 'wide' });
      const sum = (of: (result: (typeof results)[number]) => number) => results.reduce((all, one) => all + of(one), 0);
      expect(sum(({ rows }) => rows)).toBe(values + empty);
      expect(sum(({ counts }) => counts!.unchanged)).toBe(values);
      expect(sum(({ counts }) => counts!.changed)).toBe(0);
      expect(sum(({ counts }) => counts!.added)).toBe(empty - sum(({ leftOut }) => leftOut));
      expect(sum(({ leftOut }) => leftOut)).toBeGreaterThan(0);
      const after = await query(`select count(*)::int from observation_current where absence is not null`);
      expect(after[0].count - before[0].count).toBe(sum(({ counts }) => counts!.added));
      expect(
        await query(
          `select distinct absence, value, numerator, denominator from observation_current where absence is not null`,
        ),
      ).toEqual([{ absence: 'ZERO_DENOMINATOR', value: null, numerator: null, denominator: null }]);
    },
  );
});

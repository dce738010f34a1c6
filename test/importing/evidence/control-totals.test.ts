import { loadBundledEvidence } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { bundledFolder } from './evidence-folder';

describe('the control totals of the evidence', () => {
  const db = useDatabase();
  const numbers = async (sql: string) =>
    Object.values((await db.pool.query({ text: sql, rowMode: 'array' })).rows.flat());
  beforeAll(() => loadBundledEvidence(db.database, bundledFolder));

  it.each([
    ['source', 81],
    ['organisation', 76],
    ['organisation_name', 122],
    ['register_state', 300],
    ['relation', 105],
    ['site', 5],
    ['person', 2],
    ['programme', 19],
    ['cohort', 16],
    ['cohort_member', 14],
    ['participation', 217],
    ['list_size', 46],
    ['metric', 57],
    ['claim', 177],
    ['published_effect', 31],
    ['conflict', 25],
    ['conflict_member', 101],
  ])('table %s has %d rows', async (table, count) => {
    expect(await numbers(`select count(*)::int from ${table}`)).toEqual([count]);
  });

  it('holds 80 sources of others, and the compilation itself as one more', async () => {
    expect(await numbers('select count(*)::int from source where release_row is not null')).toEqual([80]);
    const { rows } = await db.pool.query(
      `select n.key, s.kind, s.grade, s.published_text from source s join node n on n.id = s.node_id
       where s.release_row is null`,
    );
    expect(rows).toEqual([{ key: 'WULFRUN-EVIDENCE', kind: 'COMPILATION', grade: 'B', published_text: '2026-11-21' }]);
  });

  it('counts organisations by kind', async () => {
    const { rows } = await db.pool.query('select kind, count(*)::int from organisation group by kind order by kind');
    expect(Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))).toEqual({
      COMMISSIONER: 3,
      COUNCIL: 1,
      FEDERATION: 1,
      OTHER: 12,
      PCN: 6,
      PRACTICE: 50,
      TRUST: 3,
    });
  });

  it('has 47, 42, 42, 39, 37 and 31 active practices in the six register editions', async () => {
    const counts = await numbers(
      `select count(*) filter (where status = 'ACTIVE' and prescribing_setting = '4')::int
       from register_state group by source_id order by min(stated_earliest)`,
    );
    expect(counts).toEqual([47, 42, 42, 39, 37, 31]);
  });

  it('has 37 lists with 290,439 patients on 1 January 2021 under commissioner 06A', async () => {
    const totals = await numbers(
      `select count(*)::int, sum(patients)::int from list_size
       where as_of_earliest = '2021-01-01' and as_of_latest = '2021-01-01'`,
    );
    expect(totals).toEqual([37, 290439]);
  });

  it('sums the lists of 1 January 2021 by network, in the edition of October 2024', async () => {
    const { rows } = await db.pool.query(
      `select programme.name, count(list_size.patients)::int as lists, sum(list_size.patients)::int as patients
       from participation p
       join node source on source.id = p.source_id and source.key = 'ODS-EPCN-2024-10'
       join programme on programme.node_id = p.programme_id
       join list_size on list_size.organisation_id = p.practice_id and list_size.as_of_text = '2021-01-01'
       where p.stage = 'JOINED' and p.valid_from_latest <= '2021-01-01'
         and (p.valid_to_earliest is null or p.valid_to_earliest > '2021-01-01')
       group by programme.name order by patients desc`,
    );
    expect(rows.map(({ lists, patients }) => [lists, patients])).toEqual([
      [6, 58898],
      [9, 55218],
      [3, 54231],
      [7, 52909],
      [5, 38445],
      [7, 30738],
    ]);
  });

  it('sums the network of the trust to 53,230 patients of 8 practices as known on 2 March 2022', async () => {
    const { rows } = await db.pool.query(
      `select count(*)::int as practices, sum(list_size.patients)::int as patients
       from participation p
       join node programme on programme.id = p.programme_id and programme.key = 'PCN-U20454'
       join list_size on list_size.organisation_id = p.practice_id and list_size.as_of_text = '2021-01-01'
       where p.stage = 'JOINED' and p.valid_from_latest <= '2021-01-01'
         and (p.valid_to_earliest is null or p.valid_to_earliest > '2021-01-01')
         and p.stated_latest = (select max(stated_latest) from participation where programme_id = p.programme_id and stated_latest <= '2022-03-02')`,
    );
    expect(rows).toEqual([{ practices: 8, patients: 53230 }]);
  });

  it.each([
    ['2016-10-31', 3, 6],
    ['2018-07-31', 7, 11],
    ['2019-10-01', 8, 9],
    ['2021-01-01', 9, 9],
    ['2021-04-01', 8, 8],
  ])('names practices that the trust ran on %s: %d certainly, %d possibly', async (day, certain, possible) => {
    const { rows } = await db.pool.query(
      `select count(*) filter (where p.valid_from_latest <= $1 and (ended.node_id is null or ended.valid_from_earliest > $1))::int
           as certain,
         count(*) filter (where (p.valid_from_earliest is null or p.valid_from_earliest <= $1)
           and (ended.node_id is null or ended.valid_from_latest is null or ended.valid_from_latest > $1))::int as possible
       from participation p
       join node programme on programme.id = p.programme_id and programme.key = 'RWT-VI'
       left join participation ended on ended.node_id = p.ended_by_id
       where p.stage = 'JOINED' and p.is_preferred and p.practice_id is not null`,
      [day],
    );
    expect(rows).toEqual([{ certain, possible }]);
  });

  it('has 13 rows that revise a row of an earlier edition', async () => {
    expect(await numbers('select count(revises_id)::int from participation')).toEqual([13]);
  });

  it('has every disagreement of claims from both sides', async () => {
    const [all, mutual] = await numbers(
      `select count(*)::int, count(other.claim_id)::int from claim_disagreement d
       left join claim_disagreement other on other.claim_id = d.other_claim_id and other.other_claim_id = d.claim_id`,
    );
    expect(all).toBeGreaterThan(100);
    expect(mutual).toBe(all);
  });

  it('is one revision, which says what it holds', async () => {
    const { rows } = await db.pool.query('select number, kind, actor, summary from revision');
    expect(rows).toEqual([{ number: 1, kind: 'EVIDENCE', actor: 'wulfrun', summary: expect.any(String) }]);
    expect(rows[0].summary).toContain('curated evidence of 2026-11-21: 80 sources, 76 organisations,');
  });

  it('has a release for each of the 17 files, with its hash and its rows', async () => {
    const { rows } = await db.pool.query(
      `select r.file, r.edition, r.rows, r.taken, r.rejected, r.sha256, n.key, s.key as source
       from release r join node n on n.id = r.node_id join node s on s.id = r.source_id where r.importer = 'evidence'`,
    );
    expect(rows).toHaveLength(17);
    for (const { file, sha256, key, ...row } of rows) {
      expect(key).toBe(`evidence/2026-11-21/${file}/${sha256.slice(0, 12)}`);
      expect(row).toMatchObject({ edition: '2026-11-21', taken: row.rows, rejected: 0, source: 'WULFRUN-EVIDENCE' });
    }
  });
});

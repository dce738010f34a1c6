import { applyStage, identitiesOf, recordRevision, RevisionKind, stageRows } from '../../../src/changes';
import { inTransaction } from '../../../src/database';
import { loadBundledEvidence } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { bundledFolder, useEvidenceCopies } from './evidence-folder';

describe('loading the evidence again', () => {
  const db = useDatabase();
  const newCopy = useEvidenceCopies();
  const load = (folder: string) => loadBundledEvidence(db.database, folder);
  const query = async (sql: string, values: unknown[] = []) => (await db.pool.query(sql, values)).rows;
  const site = (id: string) =>
    query(
      `select s.name, s.recorded_in, s.superseded_in < 2147483647 as is_superseded from site s join node n on n.id = s.node_id
       where n.key = $1 order by s.recorded_in`,
      [id],
    );

  beforeEach(async () => {
    // Each test begins with the evidence and nothing else.
    const tables = await query(
      `select string_agg(quote_ident(tablename), ', ') as names from pg_tables where schemaname = 'public' and tablename <> 'migration'`,
    );
    await query(`truncate ${tables[0].names} restart identity cascade`);
    await load(bundledFolder);
  });

  it('changes nothing when the files are the same', async () => {
    const everything = () =>
      query(`select (select count(*) from node) as nodes, (select count(*) from release) as releases,
        (select count(*) from participation) as participations, (select max(number) from revision) as revision`);
    const before = await everything();
    const result = await load(bundledFolder);
    expect(result).toMatchObject({ alreadyLoaded: true, revision: null, counts: { participation: 217, source: 80 } });
    expect(await everything()).toEqual(before);
  });

  it('makes one revision when two processes begin together', async () => {
    await query('truncate revision, node cascade');
    const results = await Promise.all([load(bundledFolder), load(bundledFolder)]);
    expect(new Set(results.map(({ revision }) => revision))).toEqual(new Set([1, null]));
    expect(await query('select number from revision')).toEqual([{ number: 1 }]);
  });

  it('supersedes a row that has changed, and leaves the others with their provenance', async () => {
    const copy = newCopy().set('sites.csv', 3, { name: 'Lea Road Surgery' });
    expect(await load(copy.folder)).toMatchObject({ alreadyLoaded: false, revision: 2 });
    expect(await site('SITE-02')).toEqual([
      { name: 'Lea Road', recorded_in: 1, is_superseded: true },
      { name: 'Lea Road Surgery', recorded_in: 2, is_superseded: false },
    ]);
    expect(await query('select distinct recorded_in from site where superseded_in = 2147483647 order by 1')).toEqual([
      { recorded_in: 1 },
      { recorded_in: 2 },
    ]);
    expect(await query('select summary from revision where number = 2')).toEqual([
      { summary: 'curated evidence of 2026-11-21: 5 sites' },
    ]);
    expect(await query(`select file from release where recorded_in = 2`)).toEqual([{ file: 'sites.csv' }]);
  });

  it('withdraws a row that is gone, and keeps it for earlier revisions', async () => {
    const copy = newCopy();
    await load(copy.without('sites.csv', copy.lineWith('sites.csv', 'site_id', 'SITE-05')).folder);
    expect(await site('SITE-05')).toEqual([{ name: 'Ruskin Road', recorded_in: 1, is_superseded: true }]);
    expect(await query('select count(*)::int from site_current')).toEqual([{ count: 4 }]);
  });

  it('withdraws a disagreement of claims with the cells that said so', async () => {
    const copy = newCopy();
    const line = copy.lineWith('claims.csv', 'claim_id', 'A1-05');
    const other = copy.lineWith('claims.csv', 'conflicts_with', 'A1-05');
    await load(
      copy.set('claims.csv', line, { conflicts_with: '' }).set('claims.csv', other, { conflicts_with: '' }).folder,
    );
    expect(await query('select count(*)::int from claim_disagreement where superseded_in = 2')).toEqual([{ count: 2 }]);
  });

  it('follows a file back to what it once was', async () => {
    await load(newCopy().set('sites.csv', 3, { name: 'Lea Road Surgery' }).folder);
    expect(await load(bundledFolder)).toMatchObject({ revision: 3 });
    expect(await load(bundledFolder)).toMatchObject({ alreadyLoaded: true });
    expect(await site('SITE-02')).toMatchObject([
      { name: 'Lea Road' },
      { name: 'Lea Road Surgery' },
      { name: 'Lea Road' },
    ]);
    expect(await query(`select edition from release where file = 'sites.csv' order by recorded_in`)).toEqual([
      { edition: '2026-11-21' },
      { edition: '2026-11-21' },
      { edition: '2026-11-21 (2)' },
    ]);
  });

  it('leaves a row that somebody else has corrected since, unless the evidence itself changes it', async () => {
    await correctSite('SITE-02', 'Lea Road Medical Practice');
    const copy = newCopy().set('sites.csv', 2, { name: 'Alfred Squire Road' });
    await load(copy.folder);
    expect((await site('SITE-02')).at(-1)).toMatchObject({ name: 'Lea Road Medical Practice', is_superseded: false });
    expect((await site('SITE-01')).at(-1)).toMatchObject({ name: 'Alfred Squire Road', recorded_in: 3 });

    await load(copy.set('sites.csv', 3, { name: 'Lea Road Surgery' }).folder);
    expect((await site('SITE-02')).at(-1)).toMatchObject({ name: 'Lea Road Surgery', recorded_in: 4 });
  });

  it('takes up again a row that it had dropped itself', async () => {
    const copy = newCopy();
    await load(copy.without('sites.csv', 6).folder);
    await load(bundledFolder);
    expect((await site('SITE-05')).at(-1)).toEqual({ name: 'Ruskin Road', recorded_in: 3, is_superseded: false });
  });

  it('reads an edition whose metrics do not say how they are pooled', async () => {
    const copy = newCopy().withoutColumns('metrics.csv', 'kind', 'per', 'frequency');
    await load(copy.folder);
    expect(await query('select count(kind)::int as kinds, count(*)::int as metrics from metric_current')).toEqual([
      { kinds: 0, metrics: 57 },
    ]);
  });

  async function correctSite(id: string, name: string): Promise<void> {
    const table = { name: 'site', key: ['node_id'], attributes: ['practice_id', 'name', 'source_id', 'grade', 'note'] };
    await inTransaction(db.database, async (transaction) => {
      const nodeId = (await identitiesOf(transaction, 'SITE', [id])).get(id)!;
      const [now] = await query('select * from site_current where node_id = $1', [nodeId]);
      await stageRows(transaction, table, [
        [nodeId, now.practice_id, name, now.source_id, now.grade, now.note, null, null],
      ]);
      const about = { kind: RevisionKind.EDIT, actor: 'an editor', summary: 'a correction' };
      await recordRevision(
        transaction,
        about,
        async (revision) => void (await applyStage(transaction, table, revision)),
      );
    });
  }
});

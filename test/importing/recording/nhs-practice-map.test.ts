import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { importText } from '../support/import-text';
import { lines, MAP_HEADER, mapRow, registerRow } from '../support/samples';

const CLAIMS = `select n.key, subject.key as subject, m.key as metric, t.value_text as shown, t.as_of_text as as_of, t.geography,
    s.key as source, t.modality, t.attribution, t.grade, t.release_row as line
  from claim_current t join node n on n.id = t.node_id join node subject on subject.id = t.subject_id
  join node m on m.id = t.metric_id join node s on s.id = t.source_id where s.key = 'NHSD-MAP-2022-01' order by 1`;

describe('the map of practices', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importMap = (...rows: string[]) =>
    importText(db.database, 'nhs-practice-map', lines(MAP_HEADER, ...rows), { mostRejected: 0.5 });

  beforeAll(async () => {
    const register = lines(registerRow(), registerRow({ 1: 'M99002' }));
    await importText(db.database, 'ods-practices', register, { edition: '2021-11' });
  });

  it('becomes claims that say which network it shows on its day, and UNALLOCATED where it shows none', async () => {
    const result = await importMap(mapRow(), mapRow('U', 'UNALLOCATED', 'M99002'));
    expect(result).toMatchObject({ rows: 2, taken: 2, counts: { added: 2 } });
    const alike = {
      metric: 'PCN_MEMBERSHIP',
      as_of: '2022-01-01',
      geography: 'D2P2L',
      source: 'NHSD-MAP-2022-01',
      modality: 'ACTUAL',
      attribution: 'DOCUMENT',
      grade: 'A',
    };
    expect(await query(CLAIMS)).toEqual([
      { key: 'NHSD-MAP-2022-01/M99001', subject: 'M99001', shown: 'U99001', line: 2, ...alike },
      { key: 'NHSD-MAP-2022-01/M99002', subject: 'M99002', shown: 'UNALLOCATED', line: 3, ...alike },
    ]);
  });

  it('is no membership: the register of networks alone states who belongs where', async () => {
    expect(await query('select count(*)::int from participation')).toEqual([{ count: 0 }]);
  });

  it('refuses a practice that no register lists, with its line', async () => {
    const { rejectedRows } = await importMap(mapRow(), mapRow('U99001', 'ELM PCN', 'M99009'));
    expect(rejectedRows).toEqual([expect.objectContaining({ line: 3, value: 'M99009' })]);
  });

  it('issued again changes what it shows', async () => {
    const result = await importMap(mapRow('U99002', 'OAK PCN'));
    expect(result.counts).toEqual({ added: 0, changed: 1, unchanged: 0, withdrawn: 1 });
    expect(await query(CLAIMS)).toMatchObject([{ subject: 'M99001', shown: 'U99002' }]);
  });
});

describe('the map of practices beside the curated evidence', () => {
  const db = useDatabase({ template: withEvidence });
  const query = async (sql: string) => (await db.pool.query(sql)).rows;

  it('leaves a claim that was recorded by hand from the same edition under its own id', async () => {
    const before = await query(CLAIMS);
    expect(before).toMatchObject([{ key: 'NHSD-MAP-2022-01/01', subject: 'M92014', shown: 'UNALLOCATED' }]);
    const text = lines(MAP_HEADER, mapRow('U', '', 'M92014'), mapRow('U20454', 'RWT', 'M92002'));
    const result = await importText(db.database, 'nhs-practice-map', text);
    expect(result.counts).toEqual({ added: 1, changed: 0, unchanged: 1, withdrawn: 0 });
    expect(await query(CLAIMS)).toEqual([...before, expect.objectContaining({ subject: 'M92002', shown: 'U20454' })]);
    expect(await query(`select count(*)::int from metric where name = 'PCN shown for a practice'`)).toEqual([
      { count: 1 },
    ]);
  });

  it('puts its own claim beside one recorded by hand that says something else', async () => {
    const text = lines(MAP_HEADER, mapRow('U20454', 'RWT', 'M92014'));
    await importText(db.database, 'nhs-practice-map', text);
    const shown = (await query(CLAIMS)).filter(({ subject }) => subject === 'M92014');
    expect(shown.map((claim) => [claim.key, claim.shown])).toEqual([
      ['NHSD-MAP-2022-01/01', 'UNALLOCATED'],
      ['NHSD-MAP-2022-01/M92014', 'U20454'],
    ]);
  });
});

import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { clearRecord } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { lines, registerRow } from '../support/samples';

describe('an edition of the practice register', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importEdition = (edition: string, ...rows: string[]) =>
    importText(db.database, 'ods-practices', lines(...rows), { edition, mostRejected: 0.9 });
  const organisations = () =>
    query(`select o.ods_code, o.kind, o.name, o.status, o.status_as_of, s.key as source, r.edition, o.release_row as line
      from organisation_current o join node s on s.id = o.source_id join release r on r.node_id = o.release_id order by 1`);
  const states = () =>
    query(`select n.key as code, s.key as source, t.register_name as name, t.superseded_in < 2147483647 as is_superseded
      from register_state t join node n on n.id = t.organisation_id join node s on s.id = t.source_id order by 1, 2, t.recorded_in`);

  beforeEach(() => clearRecord(db.pool));

  it('makes an organisation of every code, a practice only of prescribing setting 4', async () => {
    const result = await importEdition('2025-05', registerRow(), registerRow({ 1: 'M99002', 2: 'A CLINIC', 26: '9' }));
    expect(result).toMatchObject({ rows: 2, taken: 2, rejected: 0, revision: 1, isRepeat: false });
    expect(result.counts).toEqual({ added: 2, changed: 0, unchanged: 0, withdrawn: 0 });
    const said = { status: 'ACTIVE', status_as_of: '2025-05', source: 'ODS-EPRACCUR-2025-05', edition: '2025-05' };
    expect(await organisations()).toEqual([
      { ods_code: 'M99001', kind: 'PRACTICE', name: 'THE ELM SURGERY', line: 1, ...said },
      { ods_code: 'M99002', kind: 'OTHER', name: 'A CLINIC', line: 2, ...said },
    ]);
  });

  it('states every field of the register, with the bounds of its publication', async () => {
    await importEdition('2025-05', registerRow({ 11: '20250423', 12: '20250430', 13: 'C' }));
    const [state] = await query(`select t.*, n.key from register_state t join node n on n.id = t.organisation_id`);
    expect(state).toMatchObject({
      key: 'M99001',
      register_name: 'THE ELM SURGERY',
      status: 'CLOSED',
      prescribing_setting: '4',
      opened_on: '2025-04-23',
      closed_on: '2025-04-30',
      commissioner_code: 'D2P2L',
      operator_code: 'D2P2L',
      postcode: 'WV1 1AA',
      national_grouping: 'Y60',
      health_geography: 'QUA',
      stated_earliest: '2025-04-23',
      stated_latest: '2025-05-31',
      release_row: 1,
      recorded_in: 1,
    });
  });

  it('becomes a source with the days it was published between and the days it speaks of', async () => {
    await importEdition('2025-05', registerRow({ 11: '20250423' }));
    expect(await query('select * from source_current')).toEqual([
      expect.objectContaining({
        title: 'GP practices file, 2025-05',
        kind: 'REGISTER',
        access: 'DATA_FILE',
        grade: 'A',
        published_text: null,
        published_precision: 'BOUNDED',
        published_earliest: '2025-04-23',
        published_latest: '2025-05-31',
        evidence_date_text: '2025-05',
        evidence_date_precision: 'MONTH',
        evidence_date_earliest: '2025-05-01',
        evidence_date_latest: '2025-05-31',
        note: 'Dated so: the edition was given as 2025-05; the latest opening of a practice that is not merely proposed is 2025-04-23.',
      }),
    ]);
  });

  it('is not published after the day of its import', async () => {
    const [{ today }] = await query('select current_date as today');
    await importText(db.database, 'ods-practices', lines(registerRow()), { edition: today.slice(0, 4) });
    expect(await query('select published_latest from source_current')).toEqual([{ published_latest: today }]);
  });

  it('gives way to a later edition, in whichever order they are imported', async () => {
    const older = [registerRow({ 2: 'OLD NAME' }), registerRow({ 1: 'M99002', 2: 'ONLY THEN' })];
    const newer = [registerRow({ 2: 'NEW NAME', 13: 'D' }), registerRow({ 1: 'M99003', 2: 'ONLY NOW' })];
    await importEdition('2021-11', ...older);
    await importEdition('2025-05', ...newer);
    const inOrder = await organisations();
    expect(inOrder.map(({ name, edition }) => [name, edition])).toEqual([
      ['NEW NAME', '2025-05'],
      ['ONLY THEN', '2021-11'],
      ['ONLY NOW', '2025-05'],
    ]);
    const statedInOrder = await states();

    await clearRecord(db.pool);
    await importEdition('2025-05', ...newer);
    await importEdition('2021-11', ...older);
    expect(await organisations()).toEqual(inOrder);
    expect(await states()).toEqual(statedInOrder);
  });

  it('leaves a practice what any edition had as one, in whichever order they are imported', async () => {
    const practice = registerRow({ 26: '4' });
    const clinic = registerRow({ 26: '9' });
    await importEdition('2021-11', practice);
    await importEdition('2025-05', clinic);
    const inOrder = await organisations();
    expect(inOrder).toMatchObject([{ kind: 'PRACTICE', edition: '2025-05' }]);

    await clearRecord(db.pool);
    await importEdition('2025-05', clinic);
    await importEdition('2021-11', practice);
    expect(await organisations()).toEqual(inOrder);
  });

  it('leaves what earlier editions said readable at earlier revisions', async () => {
    await importEdition('2021-11', registerRow({ 2: 'OLD NAME' }));
    await importEdition('2025-05', registerRow({ 2: 'NEW NAME' }));
    expect(await query('select name, recorded_in, superseded_in from organisation order by recorded_in')).toEqual([
      { name: 'OLD NAME', recorded_in: 1, superseded_in: 2 },
      { name: 'NEW NAME', recorded_in: 2, superseded_in: 2147483647 },
    ]);
  });

  it('issued again corrects itself and withdraws what it no longer lists', async () => {
    await importEdition('2025-05', registerRow(), registerRow({ 1: 'M99002' }), registerRow({ 1: 'M99003' }));
    const result = await importEdition('2025-05', registerRow(), registerRow({ 1: 'M99002', 2: 'THE OAK SURGERY' }));
    expect(result.counts).toEqual({ added: 0, changed: 1, unchanged: 1, withdrawn: 1 });
    const source = 'ODS-EPRACCUR-2025-05';
    expect(await states()).toEqual([
      { code: 'M99001', source, name: 'THE ELM SURGERY', is_superseded: false },
      { code: 'M99002', source, name: 'THE ELM SURGERY', is_superseded: true },
      { code: 'M99002', source, name: 'THE OAK SURGERY', is_superseded: false },
      { code: 'M99003', source, name: 'THE ELM SURGERY', is_superseded: true },
    ]);
  });

  it('issued again withdraws nothing that a refused row may have said', async () => {
    await importEdition('2025-05', registerRow(), registerRow({ 1: 'M99002' }));
    const result = await importEdition('2025-05', registerRow({ 2: 'RENAMED' }), registerRow({ 1: 'M99002', 13: 'X' }));
    expect(result).toMatchObject({ rejected: 1, counts: { changed: 1, withdrawn: 0 } });
    expect((await states()).filter(({ is_superseded }) => !is_superseded)).toHaveLength(2);
  });
});

describe('the practice register beside the curated evidence', () => {
  const db = useDatabase({ template: withEvidence });
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const row = registerRow({ 1: 'M92002', 2: 'ANOTHER NAME', 13: 'A', 12: '' });

  it('leaves curated organisations as they are, and states beside them what it prints', async () => {
    const curated = () =>
      query(
        `select o.* from organisation o join node n on n.id = o.node_id where n.key = 'M92002' order by recorded_in`,
      );
    const before = await curated();
    expect(await importText(db.database, 'ods-practices', lines(row), { edition: '2026-02' })).toMatchObject({
      counts: { added: 1, changed: 0 },
    });
    expect(await curated()).toEqual(before);
    expect(
      await query(`select t.register_name from register_state_current t join node n on n.id = t.organisation_id
        join node s on s.id = t.source_id where n.key = 'M92002' and s.key = 'ODS-EPRACCUR-2026-02'`),
    ).toEqual([{ register_name: 'ANOTHER NAME' }]);
  });

  it('of an edition that the evidence quotes adds what the evidence left out, under the same source', async () => {
    const states = () =>
      query(`select t.register_name, t.opened_on, t.stated_latest, t.recorded_in, t.superseded_in from register_state t
        join node n on n.id = t.organisation_id join node s on s.id = t.source_id
        where n.key = 'M92003' and s.key = 'ODS-EPRACCUR-2025-05' order by t.recorded_in`);
    const [quoted] = await states();
    const text = lines(registerRow({ 1: 'M92003', 2: quoted.register_name }));
    const { revision, counts } = await importText(db.database, 'ods-practices', text, { edition: '2025-05' });
    expect(counts).toEqual({ added: 0, changed: 1, unchanged: 0, withdrawn: 0 });
    expect(await states()).toEqual([
      { ...quoted, opened_on: null, superseded_in: revision },
      { ...quoted, opened_on: '1974-04-01', stated_latest: '2025-05-25', recorded_in: revision },
    ]);
  });
});

import { answer } from '../../support/ask';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { clearRecord } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { commissionerRow, lines, PCN_HEADER, PCN_LIST_HEADER, pcnListRow, pcnRow, trustRow } from '../support/samples';

const pcnLines = (...rows: string[]): string => lines(PCN_LIST_HEADER, ...rows);
const CASES = [
  {
    kind: 'ods-trusts',
    source: 'ODS-ETR',
    code: 'R9X',
    text: (name: string, closed: string) => lines(trustRow({ 2: name, 12: closed })),
    is: { kind: 'TRUST', sub_kind: null, commissioner_code: null },
  },
  {
    kind: 'ods-commissioners',
    source: 'ODS-ECCG',
    code: '99A',
    text: (name: string, closed: string) => lines(commissionerRow({ 2: name, 12: closed, 14: 'RO319' })),
    is: { kind: 'COMMISSIONER', sub_kind: 'SUB_ICB_LOCATION', commissioner_code: null },
  },
  {
    kind: 'ods-pcns',
    source: 'ODS-EPCN',
    code: 'U99001',
    text: (name: string, closed: string) => pcnLines(pcnListRow('U99001', name, '20191001', closed)),
    is: { kind: 'PCN', sub_kind: 'PCN', commissioner_code: 'D2P2L' },
  },
] as const;

describe.each(CASES)('an edition of $kind', ({ kind, source, code, text, is }) => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importEdition = (edition: string, content: string) => importText(db.database, kind, content, { edition });
  const organisations = () =>
    query(`select o.*, s.key as source, r.edition from organisation_current o join node s on s.id = o.source_id
      join release r on r.node_id = o.release_id order by o.ods_code`);
  const states = () =>
    query(`select s.key as source, t.register_name, t.status, t.closed_on, t.stated_latest from register_state_current t
      join node s on s.id = t.source_id order by 1`);

  beforeEach(() => clearRecord(db.pool));

  it('makes an organisation of every code and states what it says of it', async () => {
    const result = await importEdition('2024-12', text('A NAME', ''));
    expect(result).toMatchObject({ rows: 1, taken: 1, rejected: 0, counts: { added: 1 } });
    expect(await organisations()).toMatchObject([
      {
        ...{ ods_code: code, name: 'A NAME', postcode: 'WV1 1AA', status: 'ACTIVE', status_as_of: '2024-12' },
        ...{ source: `${source}-2024-12`, grade: 'A', closed_on: null, ...is },
      },
    ]);
    expect(await states()).toMatchObject([{ register_name: 'A NAME', status: 'ACTIVE', stated_latest: '2024-12-31' }]);
  });

  it.each([
    ['20241231', 'CLOSED'],
    ['20250101', 'ACTIVE'],
  ])('reads the status from the close date, which may lie ahead: %s is %s', async (closed, status) => {
    await importEdition('2024-12', text('A NAME', closed));
    expect(await organisations()).toMatchObject([{ status }]);
    expect(await states()).toMatchObject([
      { status, closed_on: `${closed.slice(0, 4)}-${closed.slice(4, 6)}-${closed.slice(6)}` },
    ]);
  });

  it.each([
    ['2023-03', '2024-12'],
    ['2024-12', '2023-03'],
  ])('gives way to a later one, in whichever order they are imported: %s, then %s', async (...order) => {
    const editions: Record<string, string> = { '2023-03': text('OLD', ''), '2024-12': text('NEW', '20240331') };
    for (const edition of order) await importEdition(edition, editions[edition]!);
    expect(await organisations()).toMatchObject([{ name: 'NEW', status: 'CLOSED', edition: '2024-12' }]);
    expect(await states()).toMatchObject([
      { source: `${source}-2023-03`, register_name: 'OLD', status: 'ACTIVE' },
      { source: `${source}-2024-12`, register_name: 'NEW', status: 'CLOSED' },
    ]);
  });

  it('issued again corrects itself', async () => {
    await importEdition('2024-12', text('MISPRINT', ''));
    expect((await importEdition('2024-12', text('A NAME', ''))).counts).toMatchObject({ changed: 1, withdrawn: 0 });
    expect(await organisations()).toMatchObject([{ name: 'A NAME' }]);
  });
});

describe('the kind of a commissioner', () => {
  const db = useDatabase();

  it('is told by its role ids; without any it is a CCG if its name says so', async () => {
    const rows = ['RO319', 'RO319|RO326', 'RO218', 'RO327', 'RO999', ''].map((roles, n) =>
      commissionerRow({ 1: `99${n}`, 14: roles }),
    );
    await importText(db.database, 'ods-commissioners', lines(...rows, commissionerRow({ 1: '999', 2: 'AN OFFICE' })), {
      edition: '2024-12',
    });
    const { rows: found } = await db.pool.query(`select sub_kind, status from organisation_current order by ods_code`);
    expect(found.map(({ sub_kind }) => sub_kind)).toEqual([
      ...['SUB_ICB_LOCATION', 'SUB_ICB_LOCATION', 'COMMISSIONING_HUB', 'SUB_ICB_REPORTING_ENTITY', null, 'CCG', null],
    ]);
  });

  it('says nothing of succession, which the file does not give', async () => {
    expect((await db.pool.query('select from relation')).rowCount).toBe(0);
  });
});

describe('networks and their members', () => {
  const db = useDatabase();
  const list = () =>
    importText(db.database, 'ods-pcns', pcnLines(pcnListRow('U99001', 'AS LISTED')), { edition: '2022-02' });
  const members = () => importText(db.database, 'ods-pcn-members', lines(PCN_HEADER, pcnRow()), { edition: '2024-10' });
  beforeEach(() => clearRecord(db.pool));

  it.each([
    ['list, then members', () => [list, members]],
    ['members, then list', () => [members, list]],
  ])('agree that the list says more of a network: %s', async (_, inOrder) => {
    for (const run of inOrder()) await run();
    const { rows } = await db.pool.query(
      `select name, opened_on, status from organisation_current where ods_code = 'U99001'`,
    );
    expect(rows).toEqual([{ name: 'AS LISTED', opened_on: '2019-10-01', status: 'ACTIVE' }]);
  });

  it('of one edition are one source', async () => {
    await list();
    await importText(db.database, 'ods-pcn-members', lines(PCN_HEADER, pcnRow()), { edition: '2022-02' });
    const { rows } = await db.pool.query(`select n.key from source_current s join node n on n.id = s.node_id`);
    expect(rows).toEqual([{ key: 'ODS-EPCN-2022-02' }]);
  });
});

describe('lists of organisations beside the curated evidence', () => {
  const db = useDatabase({ template: withEvidence });

  it('leave curated trusts and commissioners as they are, and answer for the others', async () => {
    await importText(db.database, 'ods-trusts', lines(trustRow({ 1: 'RL4', 2: 'ANOTHER NAME' }), trustRow()), {
      edition: '2025-12',
    });
    await importText(
      db.database,
      'ods-commissioners',
      lines(commissionerRow({ 1: '06A', 2: 'ANOTHER NAME' }), commissionerRow({ 12: '20210331' })),
      { edition: '2025-12' },
    );
    expect(
      await answer(
        db.database,
        `{ rl4: trust(odsCode: "RL4") { name } other: trust(odsCode: "r9x") { name openedOn }
           ccg: commissioner(odsCode: "06A") { name } closed: commissioner(odsCode: "99A") { name closedOn } }`,
      ),
    ).toEqual({
      rl4: { name: 'The Royal Wolverhampton NHS Trust' },
      other: { name: 'ELM NHS TRUST', openedOn: '1994-04-01' },
      ccg: { name: 'NHS Wolverhampton CCG' },
      closed: { name: 'NHS ELM CCG', closedOn: '2021-03-31' },
    });
  });
});

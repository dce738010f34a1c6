import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { clearRecord } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { lines, PCN_HEADER, pcnRow, registerRow } from '../support/samples';

const SPELLS = `select n.key, t.valid_from_earliest as "from", t.valid_to_earliest as "to", t.is_preferred as preferred
  from participation_current t join node n on n.id = t.node_id where n.key like 'PCN-U99%' order by 1`;
const ELM_2024 = 'PCN-U99001/M99001/JOINED/ODS-EPCN-2024-10/2019-10-01';
const ELM_2022 = 'PCN-U99001/M99001/JOINED/ODS-EPCN-2022-02/2019-10-01';

describe('an edition of the register of networks', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importEdition = (edition: string, ...rows: string[]) =>
    importText(db.database, 'ods-pcn-members', lines(PCN_HEADER, ...rows), { edition, mostRejected: 0.9 });

  beforeEach(() => clearRecord(db.pool));

  it('makes a network, a programme and a spell of each row, which ends on the day after its last', async () => {
    const result = await importEdition('2024-10', pcnRow('20191001', '20240331'));
    expect(result).toMatchObject({ rows: 1, taken: 1, counts: { added: 1, changed: 0, unchanged: 0 } });
    expect(await query('select * from participation_current')).toEqual([
      expect.objectContaining({
        stage: 'JOINED',
        modality: 'ACTUAL',
        attribution: 'DOCUMENT',
        is_preferred: true,
        grade: 'A',
        valid_from_text: '2019-10-01',
        valid_from_earliest: '2019-10-01',
        valid_from_latest: '2019-10-01',
        valid_to_text: '2024-03-31',
        valid_to_earliest: '2024-04-01',
        valid_to_latest: '2024-04-01',
        // The header of this register is spread over many lines: the line is that in the file, and not the number of the row.
        release_row: PCN_HEADER.split('\n').length + 1,
        recorded_in: 1,
      }),
    ]);
    expect(await query(SPELLS)).toEqual([{ key: ELM_2024, from: '2019-10-01', to: '2024-04-01', preferred: true }]);
    expect(
      await query(
        `select o.kind, o.ods_code, o.name, o.status, o.commissioner_code from organisation_current o order by 2`,
      ),
    ).toEqual([
      { kind: 'PRACTICE', ods_code: 'M99001', name: 'THE ELM SURGERY', status: 'UNKNOWN', commissioner_code: 'D2P2L' },
      { kind: 'PCN', ods_code: 'U99001', name: 'ELM PCN', status: 'UNKNOWN', commissioner_code: 'D2P2L' },
    ]);
    expect(
      await query(`select n.key, p.name, p.model, p.geography, l.key as lead from programme_current p
        join node n on n.id = p.node_id join node l on l.id = p.lead_id`),
    ).toEqual([
      { key: 'PCN-U99001', name: 'ELM PCN', model: 'PRIMARY_CARE_NETWORK', geography: 'D2P2L', lead: 'U99001' },
    ]);
  });

  it.each([
    ['2022-02', '2024-10'],
    ['2024-10', '2022-02'],
  ])('is preferred if it is the latest: %s imported, then %s', async (...order) => {
    const editions: Record<string, string> = {
      '2022-02': pcnRow('20191001'),
      '2024-10': pcnRow('20191001', '20240331'),
    };
    const results = [];
    for (const edition of order) results.push(await importEdition(edition, editions[edition]!));
    expect(await query(SPELLS)).toEqual([
      { key: ELM_2022, from: '2019-10-01', to: null, preferred: false },
      { key: ELM_2024, from: '2019-10-01', to: '2024-04-01', preferred: true },
    ]);
    const loses = order[0] === '2022-02';
    expect(results[1]).toMatchObject({
      counts: { added: 1, changed: 0 },
      notes: loses ? ['1 rows of earlier editions are no longer the preferred ones'] : [],
    });
  });

  it('names networks and practices as the latest edition does, in whichever order they are imported', async () => {
    const names = () => query('select ods_code, name from organisation_current order by 1');
    const older = pcnRow().replaceAll('ELM PCN', 'OLD PCN').replaceAll('THE ELM SURGERY', 'OLD SURGERY');
    const latest = [
      { ods_code: 'M99001', name: 'THE ELM SURGERY' },
      { ods_code: 'U99001', name: 'ELM PCN' },
    ];
    await importEdition('2022-02', older);
    await importEdition('2024-10', pcnRow());
    expect(await names()).toEqual(latest);
    expect(await query('select name from programme_current')).toEqual([{ name: 'ELM PCN' }]);

    await clearRecord(db.pool);
    await importEdition('2024-10', pcnRow());
    await importEdition('2022-02', older);
    expect(await names()).toEqual(latest);
    expect(await query('select name from programme_current')).toEqual([{ name: 'ELM PCN' }]);
  });

  it('leaves what the practice register says of a practice, in whichever order they are imported', async () => {
    const register = () =>
      importText(db.database, 'ods-practices', lines(registerRow({ 2: 'AS REGISTERED', 26: '9' })), {
        edition: '2021-11',
      });
    const practice = () =>
      query(`select kind, name, status, opened_on from organisation_current where ods_code = 'M99001'`);
    const expected = [{ kind: 'PRACTICE', name: 'AS REGISTERED', status: 'ACTIVE', opened_on: '1974-04-01' }];
    await register();
    await importEdition('2024-10', pcnRow());
    expect(await practice()).toEqual(expected);

    await clearRecord(db.pool);
    await importEdition('2024-10', pcnRow());
    await register();
    expect(await practice()).toEqual(expected);
  });

  it.each([
    [['2022-02', '2023-01', '2024-10']],
    [['2024-10', '2022-02', '2023-01']],
    [['2023-01', '2024-10', '2022-02']],
  ])('revises a spell of the edition before where it ends it otherwise: %s', async (order) => {
    const editions: Record<string, string> = {
      '2022-02': pcnRow('20191001'),
      '2023-01': pcnRow('20191001'),
      '2024-10': pcnRow('20191001', '20240331'),
    };
    for (const edition of order) await importEdition(edition, editions[edition]!);
    expect(
      await query(`select n.key, was.key as revises from participation_current t join node n on n.id = t.node_id
          left join node was on was.id = t.revises_id order by 1`),
    ).toEqual([
      { key: ELM_2022, revises: null },
      { key: ELM_2022.replace('2022-02', '2023-01'), revises: null },
      { key: ELM_2024, revises: ELM_2022.replace('2022-02', '2023-01') },
    ]);
  });

  it('issued again with another first day withdraws the spell that it no longer states', async () => {
    await importEdition('2024-10', pcnRow('20191001'), pcnRow('20191001', '', 'M99002'));
    const result = await importEdition('2024-10', pcnRow('20200401'), pcnRow('20191001', '', 'M99002'));
    expect(result.counts).toEqual({ added: 1, changed: 0, unchanged: 1, withdrawn: 1 });
    expect((await query(SPELLS)).map(({ key }) => key)).toEqual([
      'PCN-U99001/M99001/JOINED/ODS-EPCN-2024-10/2020-04-01',
      'PCN-U99001/M99002/JOINED/ODS-EPCN-2024-10/2019-10-01',
    ]);
  });

  it('refuses a spell that begins before the spell before it in the same network has ended', async () => {
    const { rejectedRows, taken } = await importEdition(
      '2024-10',
      pcnRow('20200401'),
      pcnRow('20191001', '20200401'),
      pcnRow('20191001', '', 'M99002'),
    );
    const line = PCN_HEADER.split('\n').length + 1;
    expect(taken).toBe(2);
    expect(rejectedRows).toEqual([
      {
        line,
        column: 'Practice to PCN Relationship Start Date',
        value: '2020-04-01',
        rejected: `M99001 in U99001 from 2020-04-01 overlaps its spell from 2019-10-01 to 2020-04-01 in line ${line + 1}`,
      },
    ]);
  });

  it('is refused whole when a rule of the record forbids what it states, in one sentence', async () => {
    await importEdition('2024-10', pcnRow('20191001', '20200331'));
    // As if somebody had recorded a spell by hand, from another source, and preferred it.
    await db.pool.query(`insert into node (kind, key) values ('PARTICIPATION', 'BY-HAND')`);
    await db.pool
      .query(`insert into participation (node_id, programme_id, practice_id, stage, modality, valid_from_earliest,
        valid_from_latest, is_preferred, source_id, stated_earliest, stated_latest, grade, recorded_in)
      select (select id from node where key = 'BY-HAND'), programme_id, practice_id, stage, modality, date '2021-01-01',
        date '2021-01-01', true, programme_id, stated_earliest, stated_latest, grade, recorded_in from participation_current`);
    const importing = importEdition('2024-10', pcnRow('20191001'));
    await expect(importing).rejects.toMatchObject({
      code: 'REFUSED_BY_RECORD',
      message: expect.stringMatching(
        /^standard input: the record does not allow what it states \(two preferred JOINED spells .+ overlap: .+\), and nothing was written$/,
      ),
    });
    expect(await query('select number from revision')).toEqual([{ number: 1 }]);
  });

  it('takes spells that overlap in different networks, and a return on the day after an end', async () => {
    const elsewhere = pcnRow('20200101').replaceAll('U99001', 'U99002');
    const result = await importEdition('2024-10', pcnRow('20191001', '20200101'), pcnRow('20200102'), elsewhere);
    expect(result).toMatchObject({ taken: 3, rejected: 0 });
  });
});

describe('the register of networks beside the curated evidence', () => {
  const db = useDatabase({ template: withEvidence });
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const inRwt = (from: string, to: string, practice: string) =>
    pcnRow(from, to, practice).replaceAll('U99001', 'U20454');
  const importEdition = (edition: string, ...rows: string[]) =>
    importText(db.database, 'ods-pcn-members', lines(PCN_HEADER, ...rows), { edition });
  const row = (key: string) =>
    query(
      `select t.* from participation t join node n on n.id = t.node_id where n.key = '${key}' order by recorded_in`,
    );

  it('leaves rows that were recorded by hand and say the same, and corrects those that do not', async () => {
    const same = 'PCN-U20454/M92014/JOINED/ODS-EPCN-2024-10/2020-04-01';
    const other = 'PCN-U20454/M92006/JOINED/ODS-EPCN-2024-10/2019-10-01';
    const before = await row(same);
    const { counts, revision } = await importEdition(
      '2024-10',
      inRwt('20200401', '20230703', 'M92014'),
      inRwt('20191001', '20241001', 'M92006'),
    );
    expect(counts).toEqual({ added: 0, changed: 1, unchanged: 1, withdrawn: 0 });
    expect(await row(same)).toEqual(before);
    expect(await row(other)).toMatchObject([
      { valid_to_earliest: null, superseded_in: revision },
      { valid_to_earliest: '2024-10-02', is_preferred: true, recorded_in: revision },
    ]);
  });

  it('takes the preference of a network from the edition before, and leaves its curated name and lead', async () => {
    const programme = () =>
      query(`select p.* from programme p join node n on n.id = p.node_id where n.key = 'PCN-U20454'`);
    const [before] = await programme();
    const { notes, revision } = await importEdition('2026-02', inRwt('20191001', '', 'M92006'));
    expect(notes).toContainEqual(
      expect.stringMatching(/^\d+ rows of earlier editions are no longer the preferred ones$/),
    );
    expect(await programme()).toEqual([before]);
    const preferred = await query(
      `select distinct s.key from participation_current t join node s on s.id = t.source_id join node p on p.id = t.programme_id
       where t.is_preferred and p.key = 'PCN-U20454'`,
    );
    expect(preferred).toEqual([{ key: 'ODS-EPCN-2026-02' }]);
    const lost = await row('PCN-U20454/M92028/JOINED/ODS-EPCN-2024-10/2019-10-01');
    expect(lost).toMatchObject([
      { is_preferred: true, superseded_in: revision },
      { is_preferred: false, recorded_in: revision, release_id: lost[0].release_id, release_row: lost[0].release_row },
    ]);
  });

  it('links the network of a commissioner that the record knows to that commissioner', async () => {
    await importEdition('2026-03', pcnRow('20251001', '', 'M92001'));
    expect(
      await query(`select c.key from programme_current p join node n on n.id = p.node_id join node c on c.id = p.commissioner_id
        where n.key = 'PCN-U99001'`),
    ).toEqual([{ key: 'D2P2L' }]);
  });
});

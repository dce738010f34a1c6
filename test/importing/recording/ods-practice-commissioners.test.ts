import { answer } from '../../support/ask';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { clearRecord } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { commissionerRow, lines, linkRow, PCN_HEADER, pcnRow, registerRow } from '../support/samples';

const LINKS = `select n.key, t.valid_from_earliest as "from", t.valid_to_text as "to", t.valid_to_earliest as "endsFrom",
    t.valid_to_latest as "endsBy", s.key as source
  from relation_current t join node n on n.id = t.node_id join node s on s.id = t.source_id
  where t.predicate = 'COMMISSIONED_BY' order by 1`;
const PAST = linkRow('20020401', '20130331', 'M99001', '5ZZ');

describe('an edition of the links from practice to commissioner', () => {
  const db = useDatabase();
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const importLinks = (edition: string, ...rows: string[]) =>
    importText(db.database, 'ods-practice-commissioners', lines(...rows), { edition, mostRejected: 0.9 });
  const register = (edition = '2021-11', fields = {}) =>
    importText(db.database, 'ods-practices', lines(registerRow({ 15: '98A', ...fields })), { edition });
  const commissioners = (...codes: string[]) =>
    importText(db.database, 'ods-commissioners', lines(...codes.map((code) => commissionerRow({ 1: code }))), {
      edition: '2024-12',
    });
  const commissionerOn = async (day: string, moment = '') =>
    (await answer(db.database, `{ practice(odsCode: "M99001", asOf: "${day}"${moment}) { commissioner { odsCode } } }`))
      .practice.commissioner?.odsCode;
  const practicesOf = async (code: string, day: string) =>
    (
      await answer(
        db.database,
        `{ practices(asOf: "${day}", where: { commissioner: "${code}" }) { nodes { odsCode } } }`,
      )
    ).practices.nodes.map(({ odsCode }: { odsCode: string }) => odsCode);

  beforeEach(() => clearRecord(db.pool));

  it('makes a dated link of each row; of a current one it is known only that it had not ended yet', async () => {
    const result = await importLinks('2019-08', PAST, linkRow());
    expect(result).toMatchObject({ rows: 2, taken: 2, rejected: 0, counts: { added: 2 }, notes: [] });
    const source = 'ODS-EPCMEM-2019-08';
    expect(await query(LINKS)).toEqual([
      {
        ...{ key: 'M99001/COMMISSIONED_BY/5ZZ/2002-04-01/2013-03-31', source },
        ...{ from: '2002-04-01', to: '2013-03-31', endsFrom: '2013-04-01', endsBy: '2013-04-01' },
      },
      {
        ...{ key: `M99001/COMMISSIONED_BY/99A/2013-04-01/${source}`, source },
        ...{ from: '2013-04-01', to: null, endsFrom: '2019-08-02', endsBy: null },
      },
    ]);
    expect(await query('select distinct release_id is not null as has_release, grade from relation_current')).toEqual([
      { has_release: true, grade: 'A' },
    ]);
  });

  it('shows a current link as a spell that ended on no day before the edition', async () => {
    await register();
    await importLinks('2019-08', linkRow());
    const { relations } = await answer(
      db.database,
      `{ relations(predicate: COMMISSIONED_BY) { from { text } to { text precision latest } } }`,
    );
    expect(relations).toMatchObject([
      { from: { text: '2013-04-01' }, to: { text: 'on or after 2019-08-02', precision: 'BOUNDED', latest: null } },
    ]);
  });

  it('makes organisations of codes that no register has named, by the code', async () => {
    await importLinks('2019-08', PAST);
    expect(await query('select ods_code, kind, sub_kind, name, status from organisation_current order by 1')).toEqual([
      { ods_code: '5ZZ', kind: 'COMMISSIONER', sub_kind: null, name: '5ZZ', status: 'UNKNOWN' },
      { ods_code: 'M99001', kind: 'OTHER', sub_kind: 'PRESCRIBING_COST_CENTRE', name: 'M99001', status: 'UNKNOWN' },
    ]);
  });

  it('leaves the naming to every other register, in whichever order they are imported', async () => {
    const members = () =>
      importText(db.database, 'ods-pcn-members', lines(PCN_HEADER, pcnRow('20191001', '', 'M99002')), {
        edition: '2024-10',
      });
    const others = [register, () => commissioners('99A'), members];
    const links = () => importLinks('2019-08', linkRow(), linkRow('20130401', '', 'M99002'));
    const organisations = () =>
      query(`select o.ods_code, o.kind, o.sub_kind, o.name, o.status, o.note, s.key as source from organisation_current o
        join node s on s.id = o.source_id order by 1`);
    for (const run of [...others, links]) await run();
    const linksLast = await organisations();
    expect(linksLast.map(({ kind, name }) => [kind, name])).toEqual([
      ['COMMISSIONER', 'NHS ELM CCG'],
      ['PRACTICE', 'THE ELM SURGERY'],
      ['PRACTICE', 'THE ELM SURGERY'],
      ['PCN', 'ELM PCN'],
    ]);
    await clearRecord(db.pool);
    for (const run of [links, ...others]) await run();
    expect(await organisations()).toEqual(linksLast);
  });

  it('answers for each day up to the edition; after it the register of practices does, where it is near', async () => {
    await register();
    await commissioners('99A', '98A');
    await importLinks('2019-08', PAST, linkRow());
    const days = ['2002-03-31', '2002-04-01', '2013-03-31', '2013-04-01', '2019-08-01', '2020-03-01', '2021-11-15'];
    expect(await Promise.all(days.map((day) => commissionerOn(day)))).toEqual([
      ...[undefined, '5ZZ', '5ZZ', '99A', '99A', undefined, '98A'],
    ]);
    expect(await practicesOf('99A', '2019-07-01')).toEqual(['M99001']);
    expect(await practicesOf('99A', '2021-11-15')).toEqual([]);
    expect(await practicesOf('98A', '2021-11-15')).toEqual(['M99001']);
    const { commissioner } = await answer(
      db.database,
      `{ commissioner(odsCode: "99A", asOf: "2019-07-01") { practices { nodes { odsCode } } } }`,
    );
    expect(commissioner.practices.nodes).toEqual([{ odsCode: 'M99001' }]);
  });

  it('does not keep a practice with a commissioner after the register has closed it', async () => {
    await register('2021-11', { 12: '20200930', 13: 'C', 15: '99A' });
    await commissioners('99A');
    await importLinks('2019-08', linkRow());
    expect(await commissionerOn('2021-11-15')).toBeUndefined();
    expect(await practicesOf('99A', '2021-11-15')).toEqual([]);
  });

  it('lets the practices of a commissioner be counted in an edition after it', async () => {
    await register('2021-11', { 15: '99A' });
    await commissioners('99A');
    await importLinks('2019-08', linkRow());
    const { commissioner } = await answer(
      db.database,
      `{ commissioner(odsCode: "99A", asOf: "2021-11-15") { activePractices { value } } }`,
    );
    expect(commissioner.activePractices).toEqual({ value: 1 });
  });

  it('says no more than its earlier editions said of ended spells, whose first edition keeps them', async () => {
    await importLinks('2019-08', PAST, linkRow());
    const { counts } = await importLinks('2022-02', PAST, linkRow());
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 1, withdrawn: 0 });
    expect((await query(LINKS)).map(({ source, endsFrom }) => [source, endsFrom])).toEqual([
      ['ODS-EPCMEM-2019-08', '2013-04-01'],
      ['ODS-EPCMEM-2019-08', '2019-08-02'],
      ['ODS-EPCMEM-2022-02', '2022-02-02'],
    ]);
  });

  it('leaves what was known before readable, by publication and by revision', async () => {
    await register('2019-08');
    await commissioners('99A', '98A');
    const then = await importLinks('2019-08', linkRow());
    await importLinks('2022-02', linkRow('20130401', '20170331'), linkRow('20170401', '', 'M99001', '98A'));
    expect(await commissionerOn('2018-01-01')).toBe('98A');
    expect(await commissionerOn('2018-01-01', `, atRevision: ${then.revision}`)).toBe('99A');
    expect(await commissionerOn('2015-01-01')).toBe('99A');
  });

  it('issued again corrects itself and withdraws what it no longer says', async () => {
    await importLinks('2019-08', PAST, linkRow());
    const { counts } = await importLinks('2019-08', PAST, linkRow('20140401'));
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 1, withdrawn: 1 });
  });

  it('issued again withdraws nothing that a refused row may have said', async () => {
    await importLinks('2019-08', PAST, linkRow('20130401', '', 'M99002'));
    const { counts } = await importLinks('2019-08', PAST, linkRow('20130431', '', 'M99002'));
    expect(counts).toMatchObject({ added: 0, withdrawn: 0 });
  });
});

describe('links beside the curated evidence', () => {
  const db = useDatabase({ template: withEvidence });
  const query = async (sql: string) => (await db.pool.query(sql)).rows;
  const of = (practice: string) =>
    query(`select t.*, n.key from relation_current t join node n on n.id = t.node_id join node p on p.id = t.subject_id
      where p.key = '${practice}' and t.predicate = 'COMMISSIONED_BY' order by t.valid_from_earliest`);

  it('leave curated spells as they are and add those before them', async () => {
    const curated = await of('M92002');
    const { counts, notes } = await importText(
      db.database,
      'ods-practice-commissioners',
      lines(linkRow('20020401', '20130331', 'M92002', '5MV'), linkRow('20130401', '', 'M92002', '06A')),
      { edition: '2019-08' },
    );
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 1, withdrawn: 0 });
    expect(notes).toEqual(['1 of its rows stood already, from relations.csv (evidence)']);
    const [earlier, ...rest] = await of('M92002');
    expect(earlier).toMatchObject({ key: 'M92002/COMMISSIONED_BY/5MV/2002-04-01/2013-03-31' });
    expect(rest).toEqual(curated);
  });

  it('do not contradict curated spells: a row that would is passed over, and a note says so', async () => {
    const curated = await of('M92006');
    const { counts, notes } = await importText(
      db.database,
      'ods-practice-commissioners',
      lines(linkRow('20150401', '', 'M92006', '99A')),
      { edition: '2019-09' },
    );
    expect(counts).toMatchObject({ added: 0, withdrawn: 0 });
    expect(notes).toEqual(['1 rows contradict links that were curated, which stay']);
    expect(await of('M92006')).toEqual(curated);
  });
});

import { readText } from '../support/read-text';
import { lines, PCN_HEADER, PCN_LIST_HEADER, pcnListRow, pcnRow } from '../support/samples';
import { storedZip, workbook } from '../support/workbook';

const read = (...rows: string[]) => readText('ods-pcns', lines(PCN_LIST_HEADER, ...rows));

const cells = (row: string) => row.split(',').map((cell) => cell || null);
const LIST_OF_2022 = cells(PCN_LIST_HEADER).map((heading) =>
  heading!
    .replace('Current Sub ICB Loc Code', 'Current Clinical \r\nCommissioning \r\nGroup Code')
    .replace('Sub ICB Location', 'Clinical\r\nCommissioning\r\nGroup Name'),
);
const MEMBERS_OF_2022 = PCN_HEADER.replaceAll('"', '')
  .replaceAll('Sub ICB Loc', 'CCG')
  .replace('Match ', 'Match')
  .split(',');
const BOOK = workbook({
  PCNDetails: [LIST_OF_2022, cells(pcnListRow()), [null, null], cells(pcnListRow('U99002', 'OAK PCN'))],
  'PCN Core Partner Details': [
    MEMBERS_OF_2022,
    [...cells(pcnRow('20191001', '20200831')).slice(0, -1), true],
    [...cells(pcnRow('20191001', '', 'M99002')).slice(0, -1), false],
  ],
});

describe('a row of the list of networks', () => {
  it('gives every field, with null for what is empty', async () => {
    expect((await read(pcnListRow())).rows).toEqual([
      {
        odsCode: 'U99001',
        name: 'ELM PCN',
        commissionerCode: 'D2P2L',
        commissionerName: 'NHS BLACK COUNTRY ICB - D2P2L',
        openedOn: '2019-10-01',
        closedOn: null,
        addressLines: ['1 ELM ROAD', 'WOLVERHAMPTON'],
        postcode: 'WV1 1AA',
      },
    ]);
  });

  it.each([
    [pcnListRow('U'), 'PCN Code is "U": expected a primary care network code such as U20454'],
    [pcnListRow('U99002', ''), 'PCN Name is empty: expected some text'],
    [
      pcnListRow('U99002', 'OAK PCN', '20191001', '20190930'),
      'Close Date is "2019-09-30": expected no day before the open date, 2019-10-01',
    ],
    [pcnListRow(), 'the network U99001 stands already in line 2: expected once a file'],
  ])('is refused with line and reason: %s', async (row, rejected) => {
    expect((await read(pcnListRow(), row)).rejected).toEqual([expect.objectContaining({ line: 3, rejected })]);
  });

  it('has another heading for the commissioner before July 2022', async () => {
    const header = LIST_OF_2022.map((heading) => `"${heading}"`).join(',');
    const { rows, reading } = await readText('ods-pcns', lines(header, pcnListRow()));
    expect(rows.map(({ commissionerCode }) => commissionerCode)).toEqual(['D2P2L']);
    expect(reading.summary.notes).toEqual([]);
  });
});

describe('the workbook of networks and members', () => {
  it('gives the networks of the one sheet, with the rows of the sheet as lines and blank rows passed over', async () => {
    const { rows, lines: found, reading } = await readText('ods-pcns', BOOK, { edition: '2022-02' });
    expect(rows).toEqual((await read(pcnListRow(), pcnListRow('U99002', 'OAK PCN'))).rows);
    expect(found).toEqual([2, 4]);
    expect(reading.summary).toMatchObject({ read: 2, taken: 2, rejected: 0, notes: [] });
  });

  it('gives the members of the other sheet, as the CSV form of it does', async () => {
    const { rows } = await readText('ods-pcn-members', BOOK, { edition: '2022-02' });
    const csv = lines(PCN_HEADER, pcnRow('20191001', '20200831'), pcnRow('20191001', '', 'M99002', 'FALSE'));
    expect(rows).toEqual((await readText('ods-pcn-members', csv)).rows);
  });

  it('has the hash of its bytes, whichever sheet is read', async () => {
    const hashes = await Promise.all(
      (['ods-pcns', 'ods-pcn-members'] as const).map(async (kind) => (await readText(kind, BOOK)).reading.sha256),
    );
    expect(new Set(hashes).size).toBe(1);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asked for as another kind is named by its sheets', async () => {
    await expect(readText('ods-trusts', BOOK)).rejects.toThrow(
      /it looks like Primary care networks \(epcn\), .+, kind ods-pcns and Primary care network core partner details .+, kind ods-pcn-members$/,
    );
  });

  it('is refused when it is another archive, or cut off', async () => {
    const sentence = 'standard input: is a zip archive or an Excel workbook: unpack it, or save the sheet as CSV';
    await expect(readText('ods-pcns', storedZip({ 'a.txt': 'text' }))).rejects.toThrow(sentence);
    await expect(readText('ods-pcns', BOOK.subarray(0, BOOK.length - 200))).rejects.toThrow(sentence);
  });
});

import { readText } from '../support/read-text';
import { lines, PCN_HEADER, pcnRow } from '../support/samples';

const read = (...rows: string[]) => readText('ods-pcn-members', lines(PCN_HEADER, ...rows));
const LINES_OF_HEADER = PCN_HEADER.split('\n').length;

describe('a spell in a primary care network', () => {
  it('is read below headings that hold line breaks and a trailing space', async () => {
    expect((await read(pcnRow('20191001', '20240331'))).rows).toEqual([
      {
        practiceCode: 'M99001',
        practiceName: 'THE ELM SURGERY',
        practiceCommissionerCode: 'D2P2L',
        practiceCommissionerName: 'NHS BLACK COUNTRY ICB - D2P2L',
        pcnCode: 'U99001',
        pcnName: 'ELM PCN',
        pcnCommissionerCode: 'D2P2L',
        pcnCommissionerName: 'NHS BLACK COUNTRY ICB - D2P2L',
        from: '2019-10-01',
        toInclusive: '2024-03-31',
        commissionersMatch: true,
      },
    ]);
  });

  it('is current when it has no end', async () => {
    expect((await read(pcnRow())).rows[0]!.toInclusive).toBeNull();
  });

  it('is read below the headings of early 2022, which say CCG', async () => {
    const header = PCN_HEADER.replaceAll('Sub ICB Loc', 'CCG').replaceAll('\n', '\r\n');
    expect((await readText('ods-pcn-members', lines(header, pcnRow()))).rows).toEqual((await read(pcnRow())).rows);
  });

  it('has the line of the file, the many lines of the header counted', async () => {
    expect((await read(pcnRow(), pcnRow('20200401', '20200401'))).lines).toEqual([
      LINES_OF_HEADER + 1,
      LINES_OF_HEADER + 2,
    ]);
  });

  it('may overlap another of the same practice: both are taken, and which is right is not for a reader to say', async () => {
    const { rows } = await read(pcnRow('20191001', '20220701'), pcnRow('20220701').replace('U99001', 'U99002'));
    expect(rows.map(({ pcnCode }) => pcnCode)).toEqual(['U99001', 'U99002']);
  });

  it.each([
    [
      'an end before its start',
      pcnRow('20220701', '20220630'),
      'Practice to PCN Relationship End Date is "2022-06-30": expected no day before the start date, 2022-07-01',
    ],
    [
      'a match that is neither',
      pcnRow('20191001', '', 'M99001', 'Yes'),
      'Practice Sub ICB Loc and PCN Sub ICB Loc Match is "Yes": expected one of TRUE, FALSE',
    ],
    [
      'a network code that is none',
      pcnRow().replace('U99001', 'U'),
      'PCN Code is "U": expected a primary care network code such as U20454',
    ],
    [
      'no start',
      pcnRow(''),
      'Practice to PCN Relationship Start Date is empty: expected a day that exists, written yyyymmdd',
    ],
  ])('is refused with %s', async (_, row, rejected) => {
    const line = LINES_OF_HEADER + 1;
    expect((await read(row)).rejected).toEqual([expect.objectContaining({ line, rejected })]);
  });

  it('is refused when the same spell stands there already', async () => {
    expect((await read(pcnRow(), pcnRow('20191001', '20200101'))).rejected).toEqual([
      expect.objectContaining({
        line: LINES_OF_HEADER + 2,
        rejected: `the spell M99001 in U99001 from 2019-10-01 stands already in line ${LINES_OF_HEADER + 1}: expected once a file`,
      }),
    ]);
  });
});

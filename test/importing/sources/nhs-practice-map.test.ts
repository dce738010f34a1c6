import { readText } from '../support/read-text';
import { lines, MAP_HEADER, mapRow } from '../support/samples';

const read = (...rows: string[]) => readText('nhs-practice-map', lines(MAP_HEADER, ...rows));

describe('a row of the practice map', () => {
  it('says where a practice belonged, with a date in mixed case', async () => {
    expect((await read(mapRow())).rows).toEqual([
      {
        extractDate: '2022-01-01',
        practiceCode: 'M99001',
        practiceName: 'THE ELM SURGERY',
        postcode: 'WV1 1AA',
        pcnCode: 'U99001',
        pcnName: 'ELM PCN',
        commissionerCode: 'D2P2L',
        commissionerName: 'NHS Black Country CCG',
        onsCommissionerCode: 'E38000259',
        stpCode: 'QUA',
        stpName: 'The Black Country',
        onsStpCode: 'E54000062',
        regionCode: 'Y60',
        regionName: 'Midlands',
        onsRegionCode: 'E40000011',
      },
    ]);
  });

  it('has no network where the code is U: "unallocated" is not the name of one', async () => {
    expect((await read(mapRow('U', 'Unallocated'))).rows[0]).toMatchObject({ pcnCode: null, pcnName: null });
  });

  it('is read below the headings used since July 2022', async () => {
    const header = MAP_HEADER.replaceAll('CCG_', 'SUB_ICB_LOCATION_').replaceAll('STP_', 'ICB_');
    expect((await readText('nhs-practice-map', lines(header, mapRow()))).rows).toEqual((await read(mapRow())).rows);
  });

  it('is refused when its network is neither a code nor U', async () => {
    expect((await read(mapRow(''))).rejected).toEqual([
      {
        line: 2,
        rejected: 'PCN_CODE is empty: expected a primary care network code such as U20454',
        column: 'PCN_CODE',
        value: '',
      },
    ]);
  });

  it('is refused when the practice is there already', async () => {
    expect((await read(mapRow(), mapRow('U', 'Unallocated'))).rejected).toEqual([
      expect.objectContaining({
        line: 3,
        rejected: expect.stringMatching(/^the practice M99001 on 2022-01-01 stands already in line 2/),
      }),
    ]);
  });

  it('and the columns that nobody reads are named in the summary', async () => {
    const { reading } = await readText('nhs-practice-map', lines(`${MAP_HEADER},NEW_COLUMN`, `${mapRow()},1`));
    expect(reading.summary.notes).toEqual(['not read: "NEW_COLUMN"']);
  });
});

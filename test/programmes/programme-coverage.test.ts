import { withEvidence } from '../evidence/support/evidence-template';
import { keyOf } from '../evidence/support/ask';
import { useDatabase } from '../support/database';
import { answered, codesOf } from './support/ask';

const db = useDatabase({ template: withEvidence });

async function coverage(slug: string, args: string, fields: string) {
  const { programme } = await answered(
    db.database,
    `{ programme(slug: "${slug}", ${args}) { coverage { ${fields} } } }`,
  );
  return programme.coverage;
}

describe('the trust’s share of practices on 31 July 2018', () => {
  const JULY = 'asOf: "2018-07-31"';

  it('is 9 of 42 by the article, and 17 of 42 if eight more join, which it calls almost half', async () => {
    const { stated } = await coverage(
      'RWT-VI',
      JULY,
      `stated { practices { value } ofPractices { value } share modality isMisreading claims { id metric quantity { text max } } }`,
    );
    const [now, ifAllJoin] = stated;
    expect(now).toMatchObject({
      practices: { value: 9 },
      ofPractices: { value: 42 },
      modality: 'ACTUAL',
      isMisreading: false,
    });
    expect((100 * now.share).toFixed(1)).toBe('21.4');
    expect(ifAllJoin).toMatchObject({ practices: { value: 17 }, ofPractices: { value: 42 }, modality: 'CONDITIONAL' });
    expect((100 * ifAllJoin.share).toFixed(1)).toBe('40.5');
    expect(now.claims.map(keyOf)).toEqual(['A2-12', 'A2-09']);
    expect(ifAllJoin.claims.map(keyOf)).toEqual(['A2-08', 'A2-09', 'A2-02', 'A2-05', 'A2-07']);
    expect(ifAllJoin.claims.slice(2).map((claim: any) => claim.quantity.text)).toEqual([
      'almost half',
      'almost half',
      'nearly half',
    ]);
  });

  it('is 12 of 42 only by a misreading, which comes last and says so', async () => {
    const { stated } = await coverage('RWT-VI', JULY, 'stated { practices { value } isMisreading }');
    expect(stated).toHaveLength(3);
    expect(stated[2]).toEqual({ practices: { value: 12 }, isMisreading: true });
  });

  it('is 7 certain and 11 possible of 42 by named practices', async () => {
    const { certain, possible, rest } = await coverage(
      'RWT-VI',
      JULY,
      'certain { practices ofPractices share denominatorBasis } possible { practices ofPractices share } rest { share }',
    );
    expect(certain).toMatchObject({ practices: 7, ofPractices: 42, share: 7 / 42 });
    expect(certain.denominatorBasis).toContain('GP practices file, 31 August 2018');
    expect(possible).toMatchObject({ practices: 11, ofPractices: 42, share: 11 / 42 });
    expect(possible.share + rest.share).toBeCloseTo(1, 12);
  });

  it('is not determined by patients, because no list sizes of that day are known', async () => {
    const { certain, notDetermined } = await coverage(
      'RWT-VI',
      JULY,
      'certain { patients patientShare listDate } notDetermined',
    );
    expect(certain).toEqual({ patients: null, patientShare: null, listDate: null });
    expect(notDetermined).toBe(
      'No list sizes of 2018-07-31 are known, so patients and their share are not determined.',
    );
  });

  it('adds no number to named practices when due diligence is included: the eight were never named', async () => {
    const { programme } = await answered(
      db.database,
      `{ programme(slug: "RWT-VI", ${JULY}) { coverage(including: [JOINED, DUE_DILIGENCE]) { certain { practices } notDetermined } } }`,
    );
    expect(programme.coverage.certain.practices).toBe(7);
    expect(programme.coverage.notDetermined).toContain(
      '“eight further practices, July 2018” are known only by number (8)',
    );
  });
});

describe('the share of patients on 1 January 2021', () => {
  const fields = `certain { practices practicesWithList patients ofPatients patientShare meanList listDate members { odsCode } }
    rest { practicesWithList meanList } notDetermined`;

  it('is 55,218 of 290,439 by the programme', async () => {
    const { certain } = await coverage('RWT-VI', 'asOf: "2021-01-01"', fields);
    expect(certain).toMatchObject({
      practices: 9,
      practicesWithList: 9,
      patients: 55_218,
      ofPatients: 290_439,
      listDate: '2021-01-01',
    });
    expect((100 * certain.patientShare).toFixed(1)).toBe('19.0');
    expect(codesOf(certain.members)).toEqual([
      'M92002',
      'M92006',
      'M92007',
      'M92011',
      'M92014',
      'M92026',
      'M92028',
      'M92042',
      'M92044',
    ]);
  });

  it('is the same by the network as proxy, whose lists are smaller than those of the 28 others', async () => {
    const { certain, rest } = await coverage('PCN-U20454', 'asOf: "2021-01-01"', fields);
    expect(certain).toMatchObject({ practicesWithList: 9, patients: 55_218, ofPatients: 290_439 });
    expect(certain.meanList.toFixed(1)).toBe('6135.3');
    expect(rest).toEqual({ practicesWithList: 28, meanList: 8400.75 });
  });

  it('as known on 2 March 2022 is 53,230 by the network and as before by the programme', async () => {
    const known = 'asOf: "2021-01-01", asKnownAt: "2022-03-02T00:00:00Z"';
    const network = await coverage('PCN-U20454', known, fields);
    expect(network.certain).toMatchObject({ practicesWithList: 8, patients: 53_230 });
    expect((100 * network.certain.patientShare).toFixed(1)).toBe('18.3');
    const programme = await coverage('RWT-VI', known, fields);
    expect(programme.certain).toMatchObject({ practices: 10, practicesWithList: 9, patients: 55_218 });
    expect(programme.notDetermined).toContain('1 of the 10 certain practices has no list of 2021-01-01');
  });

  it.each([
    ['PCN-U27607', 58_898, 6],
    ['PCN-U19348', 30_738, 7],
    ['PCN-U70326', 38_445, 5],
    ['PCN-U60098', 52_909, 7],
    ['PCN-U26715', 54_231, 3],
  ])('of %s are %i patients on %i lists', async (slug, patients, lists) => {
    const { certain } = await coverage(slug, 'asOf: "2021-01-01"', 'certain { patients practicesWithList }');
    expect(certain).toEqual({ patients, practicesWithList: lists });
  });

  it('has no share of practices: no edition of the register is near enough', async () => {
    const { certain, notDetermined } = await coverage(
      'RWT-VI',
      'asOf: "2021-01-01"',
      'certain { ofPractices share } notDetermined',
    );
    expect(certain).toEqual({ ofPractices: null, share: null });
    expect(notDetermined).toContain('No edition of the practice register near 2021-01-01 is known');
  });
});

describe('coverage', () => {
  it('leaves a dormant code out of a share that does not count it below either', async () => {
    // In November 2019 Ettingshall still has an open row in this network, and a code that is dormant.
    const { possible, certain } = await coverage(
      'PCN-U26715',
      'asOf: "2019-11-19"',
      'certain { practices practicesInShare ofPractices share } possible { practices }',
    );
    expect(certain).toEqual({ practices: 6, practicesInShare: 5, ofPractices: 39, share: 5 / 39 });
    expect(possible.practices).toBe(6);
  });

  it('of a closed commissioner goes on over the practices that it had on its last day', async () => {
    const { certain } = await coverage('RWT-VI', 'asOf: "2021-11-15"', 'certain { practices ofPractices }');
    expect(certain).toEqual({ practices: 8, ofPractices: 37 });
  });

  it('of a federation of which only numbers are known names nobody and says why', async () => {
    const { certain, possible, stated, notDetermined } = await coverage(
      'WTH-FED',
      'asOf: "2018-07-31"',
      'certain { practices patients } possible { practices } stated { share } notDetermined',
    );
    expect([certain.practices, possible.practices, stated]).toEqual([0, 0, []]);
    expect(notDetermined).toContain('are known only by number (26)');
  });

  it('of a programme whose members nobody even counts says so', async () => {
    const { notDetermined } = await coverage('WCC-PCH', 'asOf: "2018-07-31"', 'notDetermined');
    expect(notDetermined).toContain(
      'No source known at this moment names or counts practices at JOINED on 2018-07-31.',
    );
  });

  it('of a programme without an area is no share', async () => {
    const { certain, notDetermined } = await coverage(
      'EN-VI',
      'asOf: "2021-03-31"',
      'certain { ofPractices } notDetermined',
    );
    expect(certain.ofPractices).toBeNull();
    expect(notDetermined).toContain('The programme has no commissioner on record');
  });

  it('shows the row that each practice is counted by', async () => {
    const { certain } = await coverage(
      'RWT-VI',
      'asOf: "2016-10-31"',
      'certain { participations { stage isPreferred modality practice { odsCode } } }',
    );
    expect(certain.participations.map((row: any) => [row.practice.odsCode, row.modality])).toEqual([
      ['M92002', 'ACTUAL'],
      ['M92007', 'ACTUAL'],
      ['M92654', 'FORECAST'],
    ]);
  });
});

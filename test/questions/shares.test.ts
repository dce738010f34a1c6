import { ShareOfPatientsDocument, ShareOfPracticesDocument } from '../generated/operations';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { answerTo } from './support/answer-to';

const db = useDatabase({ template: withEvidence });

const inPercent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}%`;

describe('1: the share of practices in July 2018', () => {
  const asked = async () => (await answerTo(db.database, ShareOfPracticesDocument)).programme!;

  it('is 9 of 42, that is 21.4%, as printed', async () => {
    const [now] = (await asked()).coverage.stated;
    expect(now).toMatchObject({ practices: { value: 9 }, ofPractices: { value: 42 }, modality: 'ACTUAL' });
    expect(inPercent(now!.practices.value!, now!.ofPractices!.value!)).toBe('21.4%');
    expect(now!.share).toBeCloseTo(9 / 42, 12);
  });

  it('would be 17 of 42, that is 40.5%, and is called almost half and nearly half by the same article', async () => {
    const [, ifAllJoin] = (await asked()).coverage.stated;
    expect(ifAllJoin).toMatchObject({ practices: { value: 17 }, ofPractices: { value: 42 }, modality: 'CONDITIONAL' });
    expect(inPercent(ifAllJoin!.practices.value!, ifAllJoin!.ofPractices!.value!)).toBe('40.5%');
    const words = ifAllJoin!.claims.filter(({ metric }) => metric === 'PRACTICE_SHARE');
    expect(words.map(({ quantity }) => [quantity!.text, quantity!.value, quantity!.max])).toEqual([
      ['almost half', null, 50],
      ['almost half', null, 50],
      ['nearly half', null, 50],
    ]);
    for (const { conflicts } of words) expect(conflicts).toMatchObject([{ kind: 'WORDS_AND_FIGURES' }]);
  });

  it('has the same 42 below in the register, where practices known by name are 7 certainly and 11 possibly', async () => {
    const { coverage, commissioner } = await asked();
    expect(coverage.certain).toMatchObject({ practices: 7, practicesInShare: 7, ofPractices: 42 });
    expect(coverage.possible).toMatchObject({ practices: 11, ofPractices: 42 });
    expect(commissioner!.activePractices).toMatchObject({
      value: 42,
      provenance: { grade: 'A', source: { title: 'GP practices file, 31 August 2018' } },
    });
  });

  it('is not moved by the eight in due diligence, whom nobody named', async () => {
    const { ifTheyJoined } = await asked();
    expect(ifTheyJoined.certain.practices).toBe(7);
    expect(ifTheyJoined.notDetermined).toContain('“eight further practices, July 2018” are known only by number (8)');
  });
});

describe('2: the share of patients', () => {
  const asked = () => answerTo(db.database, ShareOfPatientsDocument);

  it('on 1 January 2021 is 55,218 of 290,439, that is 19.0%, by nine named practices and equally by the network', async () => {
    const { byProgramme, byNetwork, proxy } = await asked();
    const { certain } = byProgramme!.coverage;
    expect(certain).toMatchObject({ practices: 9, practicesWithList: 9, patients: 55_218, ofPatients: 290_439 });
    expect(inPercent(certain.patients!, certain.ofPatients!)).toBe('19.0%');
    expect(byNetwork!.coverage.certain).toEqual(certain);
    expect(proxy).toMatchObject([
      { subject: { name: 'Wolverhampton RWT PCN' }, object: { name: 'The Royal Wolverhampton NHS Trust' } },
    ]);
    expect(proxy[0]!.provenance.grade).toBe('D');
  });

  it('as known on 2 March 2022 is 53,230 by the network, that is 18.3%, on eight lists', async () => {
    const { certain } = (await asked()).byNetworkAsKnownThen!.coverage;
    expect(certain).toMatchObject({ practices: 8, practicesWithList: 8, patients: 53_230, ofPatients: 290_439 });
    expect(inPercent(certain.patients!, certain.ofPatients!)).toBe('18.3%');
  });

  it('as known that day is as before by the programme, with a tenth practice that has no list', async () => {
    const { certain, notDetermined } = (await asked()).byProgrammeAsKnownThen!.coverage;
    expect(certain).toMatchObject({ practices: 10, practicesWithList: 9, patients: 55_218 });
    expect(certain.members.map(({ name }) => name)).toContain('Ettingshall Medical Centre');
    expect(notDetermined).toContain('1 of the 10 certain practices has no list of 2021-01-01');
  });

  it('in July 2018 is not determined, because no lists of that day are known', async () => {
    const { certain, notDetermined } = (await asked()).inJuly2018!.coverage;
    expect(certain).toMatchObject({ practicesWithList: 0, patients: null, ofPatients: null, patientShare: null });
    expect(notDetermined).toBe(
      'No list sizes of 2018-07-31 are known, so patients and their share are not determined.',
    );
  });

  it('differs by what the register said of Oxley’s network, known on four days', async () => {
    const { oxleyKnownIn2019, oxleyKnownIn2022, oxleyKnownIn2023, oxleyKnownIn2025, corrections } = await asked();
    expect(
      [oxleyKnownIn2019, oxleyKnownIn2022, oxleyKnownIn2023, oxleyKnownIn2025].map((one) => one!.network?.name ?? null),
    ).toEqual(['Wolverhampton Unity East PCN', null, 'Wolverhampton RWT PCN', 'Wolverhampton RWT PCN']);
    for (const { conflicts } of corrections.nodes) expect(conflicts).toMatchObject([{ kind: 'REGISTER_REVISED' }]);
  });

  it('was said in 2016 to be of 23,000, approximate, and of 30,000 to 50,000 if two more joined: a range', async () => {
    const quantities = (await asked()).printedIn2016.nodes
      .filter(({ source }) => source.title === 'Trust to take over running of more GP practices')
      .map(({ quantity, modality }) => ({ ...quantity!, modality }));
    expect(quantities).toEqual([
      { value: 23_000, min: null, max: null, bounds: null, approximate: true, text: null, modality: 'ACTUAL' },
      {
        value: null,
        min: 30_000,
        max: 50_000,
        bounds: '[]',
        approximate: true,
        text: 'between',
        modality: 'CONDITIONAL',
      },
    ]);
  });
});

import {
  HowManyOfTheEightJoinedDocument,
  LeaversCensoredOrKeptDocument,
  WhoJoinedAndLeftDocument,
} from '../generated/operations';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { boundsOnTheEight } from './short-answers';
import { answerTo } from './support/answer-to';

const db = useDatabase({ template: withEvidence });

describe('4: who joined and left', () => {
  const asked = () => answerTo(db.database, WhoJoinedAndLeftDocument);

  it('are twelve practices, each with a date no sharper than its source, its grade and its list', async () => {
    const { joined } = (await asked()).programme!;
    expect(
      joined.map(({ practice, from, provenance }) => [
        practice!.odsCode,
        from.text,
        provenance.grade,
        practice!.listBy2021!.patients,
      ]),
    ).toEqual([
      ['M92002', '2016-06-01', 'A', 8284],
      ['M92007', '2016-06-01', 'A', 6960],
      ['M92654', '2016-06-01', 'B', 7739],
      ['Y02735', '2017-07', 'A', 4646],
      ['M92028', '2017-09-21', 'A', 9930],
      ['M92011', 'between 2017-08-21 and 2017-11-26', 'C', 11_275],
      ['M92006', '2018-07', 'A', 4922],
      ['M92026', 'between 2016-06-01 and 2019-10-01', 'D', 3746],
      ['M92042', 'between 2016-06-01 and 2019-10-01', 'D', 3878],
      ['M92044', 'between 2016-06-01 and 2019-10-01', 'D', 4235],
      ['M92014', 'between 2018-07-01 and 2020-06-30', 'C', 1988],
      ['M92640', '2023-06-01', 'D', 2548],
    ]);
    const notOfThatDay = joined.filter(({ practice }) => practice!.listBy2021!.asOf.text !== '2021-01-01');
    expect(notOfThatDay.map(({ practice }) => practice!.odsCode)).toEqual(['Y02735']);
  });

  it('had a contract that was seen for two, both after joining, and for none before', async () => {
    const { programme, contracts } = await asked();
    const seen = programme!.joined.filter(({ practice }) => practice!.contractSeen !== null);
    expect(
      seen.map(({ practice, from }) => [
        practice!.odsCode,
        practice!.contractSeen!.type,
        practice!.contractSeen!.asSeen.text,
        practice!.contractSeen!.asSeen.text > from.latest!,
      ]),
    ).toEqual([
      ['M92002', 'GMS', '2018-09-07', true],
      ['Y02735', 'APMS', '2019-02-01', true],
    ]);
    for (const { practice } of programme!.joined) expect(practice!.contractBefore).toBeNull();
    const ofAll = contracts.nodes.filter(({ subject }) => subject.__typename === 'Programme');
    for (const { valueText } of ofAll) expect(valueText).toContain('subcontracted');
    expect(ofAll).toHaveLength(2);
  });

  it('and left are three: to a super-partnership, into another practice, and to another network', async () => {
    const { programme, absorbed } = await asked();
    expect(programme!.left.map(({ practice, from }) => [practice!.odsCode, from.text])).toEqual([
      ['M92654', '2018-10'],
      ['Y02735', 'between 2019-02-01 and 2019-10-01'],
      ['M92026', '2021-04-01'],
    ]);
    const [mgs, , griffiths] = programme!.left.map(({ practice, from }) =>
      practice!.participations
        .filter((spell) => spell.stage === 'JOINED' && spell.from.text === from.text)
        .map((spell) => [spell.programme.name, spell.programme.model]),
    );
    expect(mgs).toEqual([['Our Health Partnership', 'SUPER_PARTNERSHIP']]);
    expect(griffiths).toEqual([['Wolverhampton Unity East PCN', 'PRIMARY_CARE_NETWORK']]);
    expect(absorbed).toMatchObject([
      { subject: { odsCode: 'Y02735' }, object: { odsCode: 'M92612' }, provenance: { grade: 'D' } },
    ]);
    expect(programme!.left[2]!.provenance.grade).toBe('D');
  });
});

describe('5: how many of the eight joined', () => {
  const asked = () => answerTo(db.database, HowManyOfTheEightJoinedDocument);

  it('is not determined, because they were never named', async () => {
    const [eight] = (await asked()).programme!.eight;
    expect(eight!.cohort).toMatchObject({
      size: 8,
      identified: 'NONE',
      members: [],
      joined: { value: null, min: 0, max: 8, bounds: '[]' },
    });
    expect(eight!.cohort!.notDetermined).toMatch(/^Not determined: .* were never all named, and no source says/);
  });

  it('is no fewer than 0, no more than 3 if the twelve names are all, no more than 5 without that, and never 8', async () => {
    const answer = await asked();
    expect(answer.programme!.everNamed).toHaveLength(12);
    expect(boundsOnTheEight(answer)).toEqual({
      min: 0,
      maxIfAllAreNamed: 12 - 9,
      max: 12 - (9 - 2),
      onDay: '2021-03-31',
      cohortSize: 8,
    });
  });
});

describe('17: leavers censored or kept', () => {
  const asked = () => answerTo(db.database, LeaversCensoredOrKeptDocument);

  it('is not determined under either rule, because no outcome is known for any named practice', async () => {
    const { censored, kept } = await asked();
    for (const { notDetermined, cohorts } of [censored, kept]) {
      expect(notDetermined).toEqual([
        "No observation of EMERGENCY_ADMISSIONS is held between 2014-04-01 and 2020-03-01, so no outcome is known for any named practice of the trust's programme.",
      ]);
      expect(cohorts.map(({ practices, estimate }) => [practices, estimate])).toEqual([
        [0, null],
        [0, null],
      ]);
    }
  });

  it('concerns MGS, Ettingshall and Griffiths Drive, of the last of which it is our inference that it left', async () => {
    const { programme } = await asked();
    expect(
      programme!.leavers.map(({ practice, from, provenance }) => [practice!.odsCode, from.text, provenance.grade]),
    ).toEqual([
      ['M92654', '2018-10', 'A'],
      ['Y02735', 'between 2019-02-01 and 2019-10-01', 'A'],
      ['M92026', '2021-04-01', 'D'],
    ]);
  });

  it('cannot be read from the evaluation, whose ten practices are candidates only', async () => {
    const { programme, published } = await asked();
    const evaluated = programme!.cohorts.find(({ label }) => label === 'the ten practices evaluated')!;
    expect(evaluated).toMatchObject({ size: 10, identified: 'CANDIDATES' });
    expect(new Set(evaluated.members.map(({ certainty }) => certainty))).toEqual(new Set(['CANDIDATE']));
    expect(published.find(({ study }) => study === 'Yu 2020')!.period).toBe('post against pre; months not known to us');
  });
});

import 'reflect-metadata';
import { Role } from '../../src/access';
import { answer } from '../support/ask';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { tableDigests } from '../support/record-contents';
import { caller, edit, faultsOf, SOURCE } from './support/edit';

const db = useDatabase({ template: withEvidence });
const run = (mutation: string, input: object, options = {}) => edit(db.database, mutation, input, options);
const MADE = `participation {
  id stage modality isPreferred from { text precision earliest latest } to { text earliest latest }
  practice { odsCode } cohort { label } cohortSize programme { slug } statedAt { text } note
  revises { id isPreferred from { text } } endedBy { id }
  provenance { source { key } release { edition } row grade }
}`;
const record = (input: object) =>
  run('recordParticipation', { programme: 'RWT-VI', source: SOURCE.key, ...input }, { made: MADE });
const correct = (input: object) => run('correctParticipation', input, { made: MADE });

const trustOn = (odsCode: string, asOf: string, more = '') =>
  answer(
    db.database,
    `query ($c: String!, $d: Date!) { practice(odsCode: $c, asOf: $d ${more}) { trust { odsCode } } }`,
    { c: odsCode, d: asOf },
  ).then(({ practice }) => practice.trust?.odsCode ?? null);

/** Practices that the evidence knows and that were never in the programme. */
const [JOINER, LEAVER, MOVER, CORRECTED, RACED] = ['M92001', 'M92003', 'M92004', 'M92009', 'M92008'] as const;

beforeAll(async () => {
  await run('registerSource', SOURCE);
  await run('registerSource', { ...SOURCE, key: 'TEST-LATER', published: { text: '2020-02-01' } });
});

describe('a participation', () => {
  it('is recorded with its source and no file, and counts at once', async () => {
    expect(await trustOn(JOINER, '2019-08-01')).toBeNull();
    const { revision, userErrors, participation } = await record({
      practice: JOINER.toLowerCase(),
      stage: 'JOINED',
      from: { text: '1 July 2019' },
      note: 'as printed',
    });
    expect(userErrors).toEqual([]);
    expect(revision.summary).toBe(`${JOINER} JOINED in RWT-VI, as ${SOURCE.key} says`);
    expect(participation).toMatchObject({
      stage: 'JOINED',
      modality: 'ACTUAL',
      isPreferred: true,
      from: { text: '1 July 2019', precision: 'DAY', earliest: '2019-07-01', latest: '2019-07-01' },
      to: null,
      practice: { odsCode: JOINER },
      programme: { slug: 'RWT-VI' },
      statedAt: { text: '2019-07-03' },
      note: 'as printed',
      provenance: { source: { key: SOURCE.key }, release: null, row: null, grade: 'C' },
    });
    expect(await trustOn(JOINER, '2019-08-01')).toBe('RL4');
    expect(await trustOn(JOINER, '2019-08-01', `atRevision: ${revision.number - 1}`)).toBeNull();
    expect(await trustOn(JOINER, '2019-08-01', 'asKnownAt: "2019-06-01T00:00:00Z"')).toBeNull();
  });

  it('of leaving ends the row of having joined', async () => {
    const joined = await record({ practice: LEAVER, stage: 'JOINED', from: { text: '2016-06-01' } });
    const left = await record({
      practice: LEAVER,
      stage: 'LEFT',
      from: { text: '2018-04-01' },
      ends: joined.participation.id,
      expectedRevision: joined.revision.number,
    });
    expect(left.userErrors).toEqual([]);
    expect(await trustOn(LEAVER, '2018-03-31')).toBe('RL4');
    expect(await trustOn(LEAVER, '2018-04-01')).toBeNull();
    const again = await record({
      practice: LEAVER,
      stage: 'LEFT',
      from: { text: '2018-05-01' },
      ends: joined.participation.id,
    });
    expect(faultsOf(again)).toEqual([['CONFLICT', 'ends']]);
  });

  it('has a last day as printed, and is given out with the first day after it', async () => {
    const { participation } = await record({
      practice: MOVER,
      stage: 'JOINED',
      from: { text: '2016' },
      lastDay: { text: 'March 2018' },
    });
    expect(participation.to).toEqual({ text: 'March 2018', earliest: '2018-03-02', latest: '2018-04-01' });
  });

  it('may be of a cohort that nobody named', async () => {
    const { programmes } = await answer(
      db.database,
      `{ programmes(first: 100) { nodes { slug participations(allTime: true) { cohort { id label } } } } }`,
    );
    const { slug, cohort } = programmes.nodes.flatMap((node: { slug: string; participations: { cohort: object }[] }) =>
      node.participations.filter((row) => row.cohort !== null).map((row) => ({ slug: node.slug, ...row })),
    )[0];
    const input = { programme: slug, cohort: cohort.id, cohortSize: 3, stage: 'IN_TALKS', isPreferred: false };
    const { participation } = await record(input);
    expect(participation).toMatchObject({ cohort: { label: cohort.label }, cohortSize: 3, practice: null });
    expect(faultsOf(await record({ ...input, programme: 'WTH-FED' }))).toEqual([['INVALID', 'cohort']]);
  });

  it.each([
    [{ practice: 'M99999', stage: 'JOINED' }, [['UNKNOWN', 'practice']]],
    [{ practice: JOINER, stage: 'JOINED', programme: 'NO-SUCH' }, [['UNKNOWN', 'programme']]],
    [{ stage: 'JOINED' }, [['INVALID', 'practice']]],
    [{ practice: JOINER, stage: 'JOINED', cohortSize: 8 }, [['INVALID', 'cohortSize']]],
    [{ practice: JOINER, stage: 'JOINED', modality: 'ESTIMATE' }, [['INVALID', 'modality']]],
    [{ practice: JOINER, stage: 'JOINED', from: { text: '2019' }, lastDay: { text: '2018' } }, [['INVALID', 'from']]],
    [{ practice: JOINER, stage: 'JOINED', from: { text: '2019-02-29' } }, [['INVALID', 'from.text']]],
    [{ practice: JOINER, stage: 'JOINED', ends: 'bm9uZQ' }, [['INVALID', 'ends']]],
    [{ practice: JOINER, stage: 'JOINED', from: { text: '2019-09-01' } }, [['CONFLICT', '']]],
    [{ practice: 'M92010', stage: 'LEFT', from: { text: '2019-09-01' } }, [['CONFLICT', '']]],
  ])('is refused, and nothing is written: %j', async (input, faults) => {
    const before = await tableDigests(db.pool);
    expect(faultsOf(await record(input))).toEqual(faults);
    expect(await tableDigests(db.pool)).toEqual(before);
  });
});

describe('a correction', () => {
  it('takes the place of the old row, which stays to be read', async () => {
    const wrong = await record({ practice: CORRECTED, stage: 'JOINED', from: { text: '2016-06-01' } });
    const { revision, userErrors, participation } = await correct({
      participation: wrong.participation.id,
      from: { text: '2017-06-01' },
      reason: 'the year was misread',
      expectedRevision: wrong.revision.number,
    });
    expect(userErrors).toEqual([]);
    expect(revision.reason).toBe('the year was misread');
    expect(participation).toMatchObject({
      isPreferred: true,
      from: { text: '2017-06-01' },
      statedAt: { text: '2019-07-03' },
      revises: { id: wrong.participation.id, isPreferred: false, from: { text: '2016-06-01' } },
    });
    expect(await trustOn(CORRECTED, '2016-12-01')).toBeNull();
    expect(await trustOn(CORRECTED, '2017-12-01')).toBe('RL4');
    expect(await trustOn(CORRECTED, '2016-12-01', `atRevision: ${wrong.revision.number}`)).toBe('RL4');
    const listed = await answer(
      db.database,
      `query ($c: String!) { practice(odsCode: $c) { participations { from { text } isPreferred } } }`,
      { c: CORRECTED },
    );
    expect(listed.practice.participations).toEqual(
      expect.arrayContaining([
        { from: { text: '2016-06-01' }, isPreferred: false },
        { from: { text: '2017-06-01' }, isPreferred: true },
      ]),
    );
  });

  it('by a later source leaves what was known before as it was', async () => {
    const wrong = await record({ practice: 'M92015', stage: 'JOINED', from: { text: '2016-06-01' } });
    const { participation } = await correct({
      participation: wrong.participation.id,
      from: { text: '2017-06-01' },
      source: 'TEST-LATER',
    });
    expect(participation.statedAt).toEqual({ text: '2020-02-01' });
    const known = (instant: string) => `asKnownAt: "${instant}T12:00:00Z"`;
    expect(await trustOn('M92015', '2016-12-01', known('2019-12-31'))).toBe('RL4');
    expect(await trustOn('M92015', '2016-12-01', known('2020-02-01'))).toBeNull();
    expect(await trustOn('M92015', '2017-12-01', known('2020-02-01'))).toBe('RL4');
    expect(await trustOn('M92015', '2017-12-01', known('2019-06-30'))).toBeNull();
  });

  it('of a row that was corrected before names the correction instead', async () => {
    const wrong = await record({ practice: RACED, stage: 'JOINED', from: { text: '2016-06-01' } });
    const corrections = await Promise.all(
      ['2016-07-01', '2016-08-01'].map((text) => correct({ participation: wrong.participation.id, from: { text } })),
    );
    const made = corrections.filter(({ revision }) => revision !== null);
    const refused = corrections.filter(({ revision }) => revision === null);
    expect([made.length, refused.map(faultsOf)]).toEqual([1, [[['CONFLICT', 'participation']]]]);
    const next = await correct({ participation: made[0].participation.id, from: { text: '2016-09-01' } });
    expect(next.participation).toMatchObject({ from: { text: '2016-09-01' }, isPreferred: true });
  });

  it('of evidence from a file leaves the old row to its file', async () => {
    const { programme } = await answer(
      db.database,
      `{ programme(slug: "RWT-VI") { participations(stages: [JOINED], preferred: true, allTime: true) { id practice { odsCode } provenance { release { edition } } } } }`,
    );
    const [old] = programme.participations;
    const { participation } = await correct({ participation: old.id, note: 'seen in the contract' });
    expect(participation).toMatchObject({ note: 'seen in the contract', provenance: { release: null } });
    const { node } = await answer(
      db.database,
      `query ($id: ID!) { node(id: $id) { ... on Participation { isPreferred provenance { release { edition } } } } }`,
      { id: old.id },
    );
    expect(node).toEqual({ isPreferred: false, provenance: old.provenance });
  });

  it('is refused where it says nothing else, was overtaken, or names nothing', async () => {
    const { participation, revision } = await record({ practice: 'M92013', stage: 'IN_TALKS', from: { text: '2018' } });
    const { id } = participation;
    expect(faultsOf(await correct({ participation: id, from: { text: '2018' } }))).toEqual([['NOTHING_CHANGED', '']]);
    expect(faultsOf(await correct({ participation: id }))).toEqual([['NOTHING_CHANGED', '']]);
    const early = await correct({ participation: id, note: 'x', expectedRevision: revision.number - 1 });
    expect(early.userErrors).toMatchObject([{ code: 'STALE', currentRevision: revision.number }]);
    const future = await correct({ participation: id, note: 'x', expectedRevision: 1_000_000 });
    expect(faultsOf(future)).toEqual([['INVALID', 'expectedRevision']]);
    expect(faultsOf(await correct({ participation: 'bm9uZQ', note: 'x' }))).toEqual([['INVALID', 'participation']]);
  });
});

it('an editor may do all of this, and no reader', async () => {
  const input = { programme: 'RWT-VI', practice: 'M92012', stage: 'IN_TALKS', source: SOURCE.key };
  await expect(run('recordParticipation', input, { as: caller(Role.READER) })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const { revision } = await run('recordParticipation', input, { as: caller(Role.EDITOR, 'Ada') });
  expect(revision.actor).toBe('Ada');
});

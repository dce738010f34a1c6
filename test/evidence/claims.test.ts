import { useDatabase } from '../support/database';
import { answered, ask, idOf, keyOf } from './support/ask';
import { withEvidence } from './support/evidence-template';

const db = useDatabase({ template: withEvidence });
const programme = idOf('Programme', 'RWT-VI');

async function claim(key: string, fields: string) {
  const { claims } = await answered(
    db.database,
    `{ claims(first: 100) { nodes { id ${fields} } pageInfo { endCursor } } }`,
  );
  const found = claims.nodes.find((node: { id: string }) => keyOf(node) === key);
  if (found !== undefined) return found;
  const next = await answered(
    db.database,
    `query ($after: String) { claims(first: 100, after: $after) { nodes { id ${fields} } } }`,
    { after: claims.pageInfo.endCursor },
  );
  return next.claims.nodes.find((node: { id: string }) => keyOf(node) === key);
}

describe('a claim is kept as it was said', () => {
  it('holds the fall of nine per cent twice, once as caused and once as merely later, with no comparator', async () => {
    const { claims } = await answered(
      db.database,
      `query ($subject: ID) {
        claims(where: { subject: $subject, metric: "EMERGENCY_ADMISSIONS", source: "${idOf('Source', 'HSJ-7023037')}" }) {
          nodes { id quantity { value unit approximate } direction comparator causalWording hedge period { text } origin { publisher } conflictsWith { id } }
        }
      }`,
      { subject: programme },
    );
    const nine = { value: -9, unit: 'PERCENT_CHANGE', approximate: false };
    const shared = {
      quantity: nine,
      direction: 'DECREASE',
      comparator: null,
      origin: { publisher: 'NHS Benchmarking Network' },
    };
    expect(claims.nodes).toMatchObject([
      { id: idOf('Claim', 'A2-03'), ...shared, causalWording: 'CAUSAL', hedge: 'according to data', period: null },
      {
        id: idOf('Claim', 'A2-17'),
        ...shared,
        causalWording: 'TEMPORAL',
        hedge: 'according to a report',
        period: { text: 'since 2016' },
      },
    ]);
    expect(claims.nodes.map((node: { conflictsWith: { id: string }[] }) => node.conflictsWith.map(keyOf))).toEqual([
      ['A2-17', 'STRATEGY-UNIT-PR-2020/01'],
      ['A2-03', 'STRATEGY-UNIT-PR-2020/01'],
    ]);
  });

  it('keeps a range a range, with its bounds and no midpoint', async () => {
    expect(await claim('A1-09', 'quantity { value min max bounds text unit } modality')).toMatchObject({
      quantity: { value: null, min: 30_000, max: 50_000, bounds: '[]', text: 'between', unit: 'PATIENT' },
      modality: 'CONDITIONAL',
    });
  });

  it('keeps "almost half" as words beside its bound, and conditional', async () => {
    expect(await claim('A2-02', 'quantity { value max bounds text approximate } modality hedge')).toMatchObject({
      quantity: { value: null, max: 50, bounds: '()', text: 'almost half', approximate: true },
      modality: 'CONDITIONAL',
      hedge: 'if successful',
    });
  });

  it('has no quantity where no number was said, and still its qualifier', async () => {
    expect(
      await claim('A2-14', 'kind quantity { value } qualifier date { text precision earliest latest }'),
    ).toMatchObject({
      kind: 'DATE',
      quantity: null,
      qualifier: 'this year',
      date: {
        text: 'between 2018-07-01 and 2018-12-31',
        precision: 'BOUNDED',
        earliest: '2018-07-01',
        latest: '2018-12-31',
      },
    });
  });

  it.each([
    ['A2-13', 'Sultan Mahmud'],
    ['A2-17', 'NHS Benchmarking Network'],
    ['A2-03', null],
  ])('names who says it: %s', async (key, name) => {
    expect(await claim(key, 'statedBy')).toMatchObject({ statedBy: name });
  });

  it('says which earlier claim of the same speaker it replaces, and the earlier one says so too', async () => {
    const later = await claim('BATEMAN-2016/03', 'supersedes { id } supersededBy { id }');
    const earlier = await claim('BATEMAN-2016/02', 'supersedes { id } supersededBy { id }');
    expect([keyOf(later.supersedes), later.supersededBy]).toEqual(['BATEMAN-2016/02', []]);
    expect([earlier.supersedes, earlier.supersededBy.map(keyOf)]).toEqual([null, ['BATEMAN-2016/03']]);
  });

  it('says which line of which file it came from, and when that was recorded', async () => {
    const { provenance } = await claim(
      'A2-03',
      'provenance { source { publisher } release { file edition importedAt } row recordedAt grade }',
    );
    expect(provenance).toMatchObject({
      source: { publisher: 'Health Service Journal' },
      release: { file: 'claims.csv', edition: '2026-11-21' },
      row: 29,
      grade: 'C',
    });
    expect(provenance.recordedAt).toBe(provenance.release.importedAt);
  });
});

describe('claims can be narrowed', () => {
  const keys = async (where: string, moment = ''): Promise<string[]> => {
    const { claims } = await answered(
      db.database,
      `{ claims(first: 100, where: { ${where} } ${moment}) { nodes { id } } }`,
    );
    return claims.nodes.map(keyOf);
  };

  it('to one kind in one source', async () => {
    expect(await keys(`kind: STAGE, source: "${idOf('Source', 'HSJ-7023037')}"`)).toEqual(['A2-06', 'A2-13']);
  });

  it('to one modality of one metric, its code in any case', async () => {
    expect(await keys('metric: "practices_in_programme", modality: CONDITIONAL')).toEqual(['A2-08']);
  });

  it('to what may speak of a window, whichever of their dates it is', async () => {
    // the day it speaks of, the date it gives, and a period that goes on until the day it speaks of
    expect(await keys('metric: "PRACTICES_IN_AREA", aboutFrom: "2018-05-17", aboutTo: "2018-05-18"')).toEqual([
      'ODS-EPRACCUR-2018-05/01',
      'WILMINGTON-2018/02', // of 2018, no day given
    ]);
    expect(await keys('kind: DATE, aboutFrom: "2016-06-01", aboutTo: "2016-06-02"')).toContain('CQC-RL4AC/01');
    expect(await keys('metric: "EMERGENCY_ADMISSIONS", aboutFrom: "2017-01-01", aboutTo: "2017-02-01"')).toEqual([
      'A2-17',
    ]);
  });

  it('to a half-open window: the last day is out', async () => {
    expect(await keys('metric: "PRACTICES_IN_AREA", aboutFrom: "2018-05-01", aboutTo: "2018-05-17"')).not.toContain(
      'ODS-EPRACCUR-2018-05/01',
    );
  });

  it('but never by asOf, because they carry dates of their own', async () => {
    const metric = 'metric: "PRACTICES_IN_AREA"';
    expect(await keys(metric, ', asOf: "2014-01-01"')).toEqual(await keys(metric, ', asOf: "2030-01-01"'));
  });

  it.each([
    ['metric: "EMERGENCY_ADMISSION"', 'UNKNOWN_METRIC', /did you mean "EMERGENCY_ADMISSIONS"/],
    ['subject: "nonsense"', 'BAD_NODE_ID', /is not an id of this server/],
    [`subject: "${idOf('Claim', 'A2-03')}"`, 'BAD_INPUT', /not of a Claim/],
    [`source: "${programme}"`, 'BAD_INPUT', /`where.source` takes the id of a Source/],
    ['aboutFrom: "2018-01-02", aboutTo: "2018-01-02"', 'BAD_INPUT', /must lie before aboutTo/],
  ])('and a condition that cannot be meant is refused: %s', async (where, code, message) => {
    const { errors } = await ask(db.database, `{ claims(where: { ${where} }) { totalCount } }`);
    expect(errors).toEqual([{ code, message: expect.stringMatching(message) }]);
  });
});

it('a page of a hundred claims with all that is around them costs ten statements', async () => {
  const statements: string[] = [];
  db.database.onStatement = (text) => statements.push(text);
  await answered(
    db.database,
    `{ claims(first: 100) { nodes {
      source { title } origin { title } supersedes { id } supersededBy { id } conflictsWith { id }
      conflicts { topic members { position } } provenance { recordedAt release { file } }
    } } }`,
  );
  db.database.onStatement = undefined;
  // revision, claims, sources, superseded, superseding, disagreements (2), conflicts, releases, times of recording
  expect(statements).toHaveLength(10);
});

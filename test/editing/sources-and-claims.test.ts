import 'reflect-metadata';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { answer } from '../support/ask';
import { rowCounts, tableDigests } from '../support/record-contents';
import { caller, edit, faultsOf, SOURCE } from './support/edit';
import { Role } from '../../src/access';

const db = useDatabase({ template: withEvidence });
const run = (mutation: string, input: object, options = {}) => edit(db.database, mutation, input, options);

const CLAIM = {
  kind: 'QUANTITY',
  metric: 'EMERGENCY_ADMISSIONS',
  subjectGeography: 'ENGLAND',
  modality: 'ACTUAL',
  attribution: 'OWN_REPORTING',
  source: 'TEST-PAPER-2019-07',
};

beforeAll(async () => {
  await run('registerSource', SOURCE);
});

describe('a source', () => {
  it('is registered as a revision that says who, when and why, and is shown as it is kept', async () => {
    const payload = await run(
      'registerSource',
      {
        ...SOURCE,
        key: 'TEST-PAPER-2',
        published: { text: 'October 2016', latest: '2016-10-15' },
        evidenceDate: { text: '2016' },
        reason: ' found in the archive ',
      },
      {
        as: caller(Role.EDITOR, 'Ada'),
        made: `source { id key title kind grade published { text precision earliest latest } evidenceDate { text precision } }`,
      },
    );
    expect(payload.userErrors).toEqual([]);
    expect(payload.revision).toMatchObject({
      kind: 'EDIT',
      actor: 'Ada',
      reason: 'found in the archive',
      summary: 'source TEST-PAPER-2 registered',
    });
    expect(payload.source).toMatchObject({
      key: 'TEST-PAPER-2',
      published: { text: 'October 2016', precision: 'MONTH', earliest: '2016-10-01', latest: '2016-10-15' },
      evidenceDate: { text: '2016', precision: 'YEAR' },
    });
    const { node } = await answer(db.database, 'query ($id: ID!) { node(id: $id) { ... on Source { key } } }', {
      id: payload.source.id,
    });
    expect(node).toEqual({ key: 'TEST-PAPER-2' });
  });

  it('that is there already is refused, and corrected with the revision at which it was read', async () => {
    expect(faultsOf(await run('registerSource', { ...SOURCE, title: 'Another' }))).toEqual([['ALREADY_EXISTS', 'key']]);
    const first = await run('registerSource', { ...SOURCE, key: 'TEST-CORRECTED' });
    const expectedRevision = first.revision.number;
    const corrected = await run(
      'registerSource',
      { ...SOURCE, key: 'TEST-CORRECTED', title: 'Its true title', expectedRevision },
      { made: 'source { title }' },
    );
    expect(corrected.source.title).toBe('Its true title');
    const again = await run('registerSource', { ...SOURCE, key: 'TEST-CORRECTED', title: 'Mine', expectedRevision });
    expect(again).toMatchObject({
      revision: null,
      userErrors: [{ code: 'STALE', field: ['expectedRevision'], currentRevision: corrected.revision.number }],
    });
    const said = `query ($n: Int) { sources(atRevision: $n) { key title } }`;
    const { sources } = await answer(db.database, said, { n: expectedRevision });
    expect(sources).toContainEqual({ key: 'TEST-CORRECTED', title: SOURCE.title });
  });

  it('that says what stands already makes no revision', async () => {
    const { revision } = await run('registerSource', { ...SOURCE, key: 'TEST-SAME' });
    const same = { ...SOURCE, key: 'TEST-SAME', expectedRevision: revision.number };
    expect(faultsOf(await run('registerSource', same))).toEqual([['NOTHING_CHANGED', '']]);
  });

  it.each([
    [{ key: 'lower-case' }, 'key'],
    [{ key: "X'; drop table source --" }, 'key'],
    [{ key: 'SIM-SOURCE' }, 'key'],
    [{ title: '  ' }, 'title'],
    [{ published: { text: 'spring 2016' } }, 'published.text'],
    [{ published: {} }, 'published'],
    [{ published: { earliest: '2016-01-01' } }, 'published.latest'],
    [{ published: { text: '2016', earliest: '2015-12-31' } }, 'published.text'],
    [{ published: { earliest: '2016-02-01', latest: '2016-01-01' } }, 'published.earliest'],
    [{ published: { text: '2999-01-01' } }, 'published'],
  ])('is refused with the path of what is wrong: %j', async (wrong, path) => {
    const before = await rowCounts(db.pool);
    expect(faultsOf(await run('registerSource', { ...SOURCE, key: 'TEST-WRONG', ...wrong }))).toEqual([
      ['INVALID', path],
    ]);
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  it('with many faults hears of all of them at once', async () => {
    const wrong = { ...SOURCE, key: '?', title: '', publisher: '', published: { text: 'x' } };
    expect(faultsOf(await run('registerSource', wrong)).map(([, path]) => path)).toEqual([
      'key',
      'publisher',
      'title',
      'published.text',
    ]);
  });
});

describe('a claim', () => {
  const MADE = `claim {
    id kind metric quantity { value min max bounds approximate text unit } valueText modality attribution causalWording grade
    period { text from { earliest } to { latest } } asOf { text precision } quote
    source { key } provenance { source { key } release { id } row recordedAt grade }
    subject { ... on Programme { slug } ... on Geography { name } }
  }`;

  it('is kept as it was said, with its source and no file', async () => {
    const { programme } = await answer(db.database, '{ programme(slug: "RWT-VI") { id } }');
    const payload = await run(
      'recordClaim',
      {
        ...CLAIM,
        subjectGeography: undefined,
        subject: programme.id,
        quantity: { min: 17.5, bounds: '(]', approximate: true, text: 'more than', unit: 'PERCENT_CHANGE' },
        period: { from: { text: '2016' }, to: { text: 'March 2019' } },
        asOf: { text: '3 July 2019' },
        quote: 'more than before',
        causalWording: 'TEMPORAL',
      },
      { made: MADE },
    );
    expect(payload.userErrors).toEqual([]);
    expect(payload.claim).toMatchObject({
      metric: 'EMERGENCY_ADMISSIONS',
      quantity: { value: null, min: 17.5, max: null, bounds: '(]', approximate: true, text: 'more than' },
      period: { text: '2016 to March 2019', from: { earliest: '2016-01-01' }, to: { latest: '2019-04-01' } },
      asOf: { text: '3 July 2019', precision: 'DAY' },
      grade: 'C',
      source: { key: SOURCE.key },
      provenance: { source: { key: SOURCE.key }, release: null, row: null, grade: 'C' },
      subject: { slug: 'RWT-VI' },
    });
    const { claims } = await answer(
      db.database,
      'query ($subject: ID!) { claims(where: { subject: $subject }, first: 100) { nodes { id } } }',
      { subject: programme.id },
    );
    expect(claims.nodes).toContainEqual({ id: payload.claim.id });
  });

  it('takes the place of another, which can still be read', async () => {
    const first = await run('recordClaim', { ...CLAIM, quantity: { value: 1 } }, { made: 'claim { id }' });
    const second = await run(
      'recordClaim',
      { ...CLAIM, quantity: { value: 2 }, supersedes: first.claim.id },
      { made: 'claim { quantity { value } supersedes { id quantity { value } } }' },
    );
    expect(second.claim).toEqual({
      quantity: { value: 2 },
      supersedes: { id: first.claim.id, quantity: { value: 1 } },
    });
  });

  it.each([
    [{}, 'INVALID', 'quantity'],
    [{ quantity: {} }, 'INVALID', 'quantity'],
    [{ quantity: { value: 1, min: 0 } }, 'INVALID', 'quantity.value'],
    [{ quantity: { min: 2, max: 1 } }, 'INVALID', 'quantity.min'],
    [{ quantity: { value: 1, bounds: '[]' } }, 'INVALID', 'quantity.bounds'],
    [{ quantity: { min: 1, bounds: '[[' } }, 'INVALID', 'quantity.bounds'],
    [{ quantity: { value: 1, unit: 'per cent' } }, 'INVALID', 'quantity.unit'],
    [{ valueText: 'x', subject: 'bm90IG91cnM' }, 'INVALID', 'subject'],
    [{ valueText: 'x', subjectGeography: undefined }, 'INVALID', 'subject'],
    [{ valueText: 'x', per: 'YEAR' }, 'INVALID', 'per'],
    [{ valueText: 'x', metric: 'NO_SUCH_METRIC' }, 'UNKNOWN', 'metric'],
    [{ valueText: 'x', source: 'NO-SUCH-SOURCE' }, 'UNKNOWN', 'source'],
    [{ valueText: 'x', origin: "' OR 1=1 --" }, 'UNKNOWN', 'origin'],
    [{ quote: 'one two three four five six seven eight nine ten eleven twelve thirteen' }, 'INVALID', 'quote'],
    [{ valueText: 'x', period: { from: { text: '2017' }, to: { text: '2016' } } }, 'INVALID', 'period.from'],
  ])('is refused with the path of what is wrong: %j', async (wrong, code, path) => {
    const before = await tableDigests(db.pool);
    const faults = faultsOf(await run('recordClaim', { ...CLAIM, ...wrong }));
    expect(faults).toContainEqual([code, path]);
    expect(await tableDigests(db.pool)).toEqual(before);
  });

  it('T23: keeps text that looks like SQL, byte by byte', async () => {
    const evil = `' OR 1=1 --"; DROP TABLE claim; $1 \\ \\N \\. %s {a} 😀`;
    const texts = { valueText: evil, comparator: evil, geography: evil, hedge: evil, derivation: evil, note: evil };
    const payload = await run(
      'recordClaim',
      { ...CLAIM, ...texts, subjectGeography: evil, reason: evil },
      { made: 'claim { valueText comparator geography hedge derivation note subjectGeography }' },
    );
    expect(payload.claim).toEqual({ ...texts, subjectGeography: evil });
    expect(payload.revision.reason).toBe(evil);
  });
});

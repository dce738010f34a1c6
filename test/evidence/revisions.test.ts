import { cursorBehind } from '../../src/changes';
import { evidenceNodeReaders } from '../../src/evidence';
import { useDatabase } from '../support/database';
import { answered, ask, idOf, keyOf } from './support/ask';
import { correctEvidence } from './support/corrected-evidence';
import { withEvidence } from './support/evidence-template';

const db = useDatabase({ template: withEvidence });

const renamed = { file: 'claims.csv', was: 'A1-02,QUANTITY', is: 'A1-02B,QUANTITY' };
const fallOf = (percent: number) => ({
  file: 'claims.csv',
  was: 'A2-17,QUANTITY,PROGRAMME,RWT-VI,EMERGENCY_ADMISSIONS,-9,',
  is: `A2-17,QUANTITY,PROGRAMME,RWT-VI,EMERGENCY_ADMISSIONS,${-percent},`,
});

// The second revision changes one claim and, by giving its row a new id, withdraws another; the third changes the first again.
beforeAll(async () => {
  await correctEvidence(db.url, [renamed, fallOf(8)]);
  await correctEvidence(db.url, [renamed, fallOf(7)]);
});

async function revisions(args: string, fields = 'number') {
  return (
    await answered(
      db.database,
      `{ revisions${args} { totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
    )
  ).revisions;
}

describe('revisions', () => {
  it('come in the order of their numbers, each with what it was', async () => {
    const { nodes, totalCount } = await revisions('', 'number kind actor reason summary recordedAt');
    expect(totalCount).toBe(3);
    expect(nodes.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3]);
    expect(nodes[0]).toMatchObject({
      kind: 'EVIDENCE',
      actor: 'wulfrun',
      reason: null,
      summary: expect.stringContaining('177 claims'),
    });
    expect(nodes[0].recordedAt < nodes[1].recordedAt && nodes[1].recordedAt < nodes[2].recordedAt).toBe(true);
  });

  it('go on behind a cursor: that of the page and that of the revision are the same place', async () => {
    const first = await revisions('(first: 2)', 'number cursor');
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: first.nodes[1].cursor });
    const rest = await revisions(`(after: "${first.nodes[1].cursor}")`);
    expect(rest.nodes).toEqual([{ number: 3 }]);
    expect((await revisions(`(after: "${rest.pageInfo.endCursor}")`)).nodes).toEqual([]);
  });

  it('can be read from the latest backwards', async () => {
    expect((await revisions('(last: 1)')).nodes).toEqual([{ number: 3 }]);
  });

  it.each(['"nonsense"', '5', 'true'])('refuse what is no cursor: %s', async (cursor) => {
    const { errors } = await ask(db.database, `{ revisions(after: ${cursor}) { totalCount } }`);
    expect(errors.map(({ code }) => code)).toEqual(['BAD_CURSOR']);
  });

  it('refuse the cursor of another list', async () => {
    const { claims } = await answered(db.database, '{ claims(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await ask(db.database, `{ revisions(after: "${claims.pageInfo.endCursor}") { totalCount } }`);
    expect(errors.map(({ code }) => code)).toEqual(['BAD_CURSOR']);
  });

  it('name the file that they imported, where it was one', async () => {
    const { nodes } = await revisions('', 'release { file source { title } } releases { file }');
    expect(nodes[0].release).toBeNull();
    expect(nodes[0].releases).toHaveLength(17);
    expect(nodes[1].releases.map(({ file }: { file: string }) => file)).toContain('claims.csv');
  });
});

describe('the subjects of a revision', () => {
  async function subjects(number: number, args = '(first: 100)') {
    const { nodes } = await revisions(
      number === 1 ? '(first: 1)' : `(first: 1, after: "${cursorBehind(number - 1)}")`,
      `number subjects${args} { totalCount nodes { id __typename } pageInfo { hasNextPage endCursor } }`,
    );
    return nodes[0].subjects;
  }

  it('are what it recorded, changed and withdrew', async () => {
    const { nodes, totalCount } = await subjects(2);
    const keys = nodes.filter(({ __typename }: { __typename: string }) => __typename === 'Claim').map(keyOf);
    expect(keys).toEqual(['A1-02', 'A2-17', 'A1-02B']);
    // and the file
    expect(totalCount).toBe(4);
  });

  it('stand as they do at the moment of the question; what was withdrawn, as it last stood', async () => {
    const { nodes } = await revisions(
      '',
      'number subjects(first: 100) { nodes { id ... on Claim { quantity { value } } } }',
    );
    const [withdrawn, changed] = nodes[1].subjects.nodes.filter(
      (node: { quantity?: unknown }) => node.quantity !== undefined,
    );
    expect(withdrawn.quantity.value).toBe(5);
    expect(withdrawn.id).not.toBe(idOf('Claim', 'A1-02'));
    expect(changed).toEqual({ id: idOf('Claim', 'A2-17'), quantity: { value: -7 } });
  });

  it('come in pages, each once', async () => {
    const first = await subjects(1, '(first: 5)');
    const second = await subjects(1, `(first: 5, after: "${first.pageInfo.endCursor}")`);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const ids = [...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(10);
  });
});

describe('what is read again by its id', () => {
  const moment = (asKnownAt: string | null, atRevision: number) => ({
    asOf: '2020-01-01',
    asKnownAt,
    atRevision,
    isExplicit: false,
  });

  it.each([
    ['Source', 'YU-2020'],
    ['Claim', 'A2-12'],
    ['Conflict', 'X-NINE'],
    ['PublishedEffect', 'E-YU-ADM'],
    ['Revision', '2'],
  ])('%s %s, in the order asked for, null for what is unknown', async (type, key) => {
    const read = evidenceNodeReaders({ database: db.database })[type]!;
    expect((await read(['UNKNOWN', key], moment(null, 3))).map((row) => row?.key ?? null)).toEqual([null, key]);
  });

  it.each([
    ['Source', 'YU-2020'],
    ['Claim', 'YU-2020/01'],
    ['PublishedEffect', 'E-YU-ADM'],
  ])('%s %s is null before it was published', async (type, key) => {
    const read = evidenceNodeReaders({ database: db.database })[type]!;
    expect(await read([key], moment('2018-08-01T00:00:00Z', 3))).toEqual([null]);
  });

  it('a revision is null at a revision before it', async () => {
    expect(await evidenceNodeReaders({ database: db.database })['Revision']!(['3'], moment(null, 2))).toEqual([null]);
  });
});

it('releases are listed with their hash, oldest first, and not before they were published', async () => {
  const { releases, then } = await answered(
    db.database,
    '{ releases { file sha256 rows taken rejected importedAt source { kind } } then: releases(asKnownAt: "2020-01-01T00:00:00Z") { file } }',
  );
  expect(releases.length).toBeGreaterThan(17);
  expect(releases.find(({ file }: { file: string }) => file === 'claims.csv')).toMatchObject({
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    rows: 177,
    taken: 177,
    rejected: 0,
    source: { kind: 'COMPILATION' },
  });
  const times: string[] = releases.map(({ importedAt }: { importedAt: string }) => importedAt);
  expect(times).toEqual([...times].sort());
  expect(then).toEqual([]);
});

import { useDatabase } from '../support/database';
import { answered, idOf, keyOf } from './support/ask';
import { withEvidence } from './support/evidence-template';

const db = useDatabase({ template: withEvidence });

interface Conflict {
  id: string;
  kind: string;
  isContradiction: boolean;
  preferred: { id: string } | null;
  why: string | null;
  members: { position: string; node: { id: string } }[];
}

/** Without the members themselves: some are participations, which this folder does not read. */
async function conflict(key: string, moment = ''): Promise<Conflict | undefined> {
  const { conflicts } = await answered(
    db.database,
    `{ conflicts${moment} { id kind isContradiction preferred { id } why members { position } } }`,
  );
  return conflicts.find((found: Conflict) => keyOf(found) === key);
}

describe('statements that disagree stand together', () => {
  it('nine or twelve practices in mid 2018: nine is preferred, because 17 − 8 = 9', async () => {
    const { claims } = await answered(
      db.database,
      `{ claims(where: { source: "${idOf('Source', 'WILMINGTON-2018')}", metric: "PRACTICES_IN_PROGRAMME" }) {
        nodes { conflicts { id kind isContradiction preferred { id } why members { position node { id } } } }
      } }`,
    );
    const [nine] = claims.nodes[0].conflicts as [Conflict];
    expect(keyOf(nine)).toBe('X-NINE');
    expect(nine).toMatchObject({ kind: 'MISREADING', isContradiction: true, why: '17 - 8 = 9' });
    expect(keyOf(nine.preferred!)).toBe('A2-12');
    expect(nine.members.map(({ position, node }) => [keyOf(node), position])).toEqual([
      ['A2-11', '*'],
      ['A2-12', '9'],
      ['WIKIPEDIA-RWT/02', '12'],
      ['WILMINGTON-2018/01', '12'],
    ]);
  });

  it('nine in July and ten in September do not contradict each other, and neither is preferred', async () => {
    expect(await conflict('X-MID-2018')).toMatchObject({
      kind: 'DIFFERENT_DATE',
      isContradiction: false,
      preferred: null,
      why: null,
    });
  });

  it('claims and published effects stand in one conflict', async () => {
    const { publishedEffects } = await answered(
      db.database,
      '{ publishedEffects(model: TRUST_LED_INTEGRATION, metric: "EMERGENCY_ADMISSIONS") { conflicts { id preferred { id } members { node { id __typename } } } } }',
    );
    const [size] = publishedEffects[0].conflicts;
    expect(keyOf(size)).toBe('X-ADMISSIONS-EFFECT');
    expect(size.preferred).toBeNull();
    expect(size.members.map(({ node }: { node: { __typename: string } }) => node.__typename)).toEqual([
      'Claim',
      'Claim',
      'Claim',
      'PublishedEffect',
      'PublishedEffect',
    ]);
  });

  it('all 25 are listed, in the order of their ids', async () => {
    const { conflicts } = await answered(db.database, '{ conflicts { id } }');
    expect(conflicts).toHaveLength(25);
    expect(conflicts.map(keyOf)).toEqual(conflicts.map(keyOf).sort());
  });
});

describe('as known at an earlier instant', () => {
  it('a conflict appears only when two of its sides may have been published', async () => {
    expect(await conflict('X-NINE', '(asKnownAt: "2018-06-30T12:00:00Z")')).toBeUndefined();
    expect(
      (await conflict('X-NINE', '(asKnownAt: "2018-07-01T12:00:00Z")'))?.members.map(({ position }) => position),
    ).toEqual(['*', '9', '12', '12']);
  });

  it('nothing is preferred while the preferred statement was unpublished, and no reason is given', async () => {
    const launch = await conflict('X-LAUNCH', '(asKnownAt: "2016-05-01T00:00:00Z")');
    expect(launch).toMatchObject({ preferred: null, why: null });
    expect(launch!.members.length).toBeLessThan(12);
    expect(await conflict('X-LAUNCH')).toMatchObject({ preferred: { id: idOf('Claim', 'CQC-RL4AC/01') } });
  });
});

import { knowledgeAt } from '../../src/time';
import { lastDayHeard, mayHaveBeenSaidBy } from '../../src/evidence';
import { useDatabase } from '../support/database';
import { answered, idOf, keyOf } from './support/ask';
import { correctEvidence } from './support/corrected-evidence';
import { withEvidence } from './support/evidence-template';

const db = useDatabase({ template: withEvidence });

describe('what was believed on 1 August 2018', () => {
  const THEN = 'asKnownAt: "2018-08-01T00:00:00Z"';

  /** Values said of Wolverhampton, with source, by whether it had been published. */
  async function said(metric: string): Promise<Record<string, string[]>> {
    const { claims } = await answered(
      db.database,
      `{ claims(first: 100, where: { metric: "${metric}" }, ${THEN}) { nodes { id geography knowledge quantity { value } } } }`,
    );
    const byKnowledge: Record<string, string[]> = {};
    for (const node of claims.nodes.filter(({ geography }: { geography: string }) => geography === '06A')) {
      (byKnowledge[node.knowledge] ??= []).push(`${node.quantity.value} ${keyOf(node)}`);
    }
    return byKnowledge;
  }

  it('known: three practices in 2016, seven in 2017, then eight; possibly: nine, ten, twelve, seventeen', async () => {
    expect(await said('PRACTICES_IN_PROGRAMME')).toEqual({
      KNOWN: ['5 A1-02', '3 A1-03', '3 BATEMAN-2016/01', '3 HSJ-7002952/01', '8 HSJ-7020971/01', '7 PULSE-20034631/01'],
      POSSIBLY_KNOWN: [
        '17 A2-08',
        '3 A2-11',
        '9 A2-12',
        '10 GPONLINE-1493728/01',
        '18 GPONLINE-1493728/03',
        '12 WIKIPEDIA-RWT/02',
        '12 WILMINGTON-2018/01',
      ],
    });
  });

  it('known: of 44, and 42 in the register of 17 May; the register of 31 August is not there yet', async () => {
    expect(await said('PRACTICES_IN_AREA')).toEqual({
      KNOWN: [
        '40 CCG-CONSTITUTION-2017/01',
        '44 HSJ-7020971/02',
        '47 ODS-EPRACCUR-2015-05/01',
        '42 ODS-EPRACCUR-2018-05/01',
      ],
      POSSIBLY_KNOWN: ['42 A2-09', '42 WILMINGTON-2018/02'],
    });
  });

  it('no estimate of the programme had been published', async () => {
    const { publishedEffects } = await answered(
      db.database,
      `{ publishedEffects(model: TRUST_LED_INTEGRATION, ${THEN}) { id } }`,
    );
    expect(publishedEffects).toEqual([]);
  });
});

it('without asKnownAt everything is known', async () => {
  const { sources, publishedEffects } = await answered(
    db.database,
    '{ sources { knowledge } publishedEffects { knowledge } }',
  );
  expect(new Set([...sources, ...publishedEffects].map(({ knowledge }) => knowledge))).toEqual(new Set(['KNOWN']));
  expect(sources).toHaveLength(81);
});

it('a source is left out before the day of its earliest publication, in London', async () => {
  const keys = async (instant: string): Promise<string[]> =>
    (await answered(db.database, `{ sources(asKnownAt: "${instant}") { id } }`)).sources.map(keyOf);
  // 30 August, half past eleven in the evening in Greenwich, is the 31st in London in summer
  expect(await keys('2018-08-30T22:30:00Z')).not.toContain('ODS-EPRACCUR-2018-08');
  expect(await keys('2018-08-30T23:30:00Z')).toContain('ODS-EPRACCUR-2018-08');
});

it('what a claim relies on, replaces or disagrees with is shown only if it may have been published', async () => {
  const around = async (moment: string) => {
    const { claims } = await answered(
      db.database,
      `{ claims(where: { metric: "EMERGENCY_ADMISSIONS", subject: "${idOf('Programme', 'RWT-VI')}" } ${moment}) {
        nodes { id conflictsWith { id } origin { id knowledge } }
      } }`,
    );
    return claims.nodes[0];
  };
  const then = await around(', asKnownAt: "2018-08-01T00:00:00Z"');
  const now = await around('');
  expect(then.conflictsWith.map(keyOf)).toEqual(['A2-17']);
  expect(then.origin.knowledge).toBe('POSSIBLY_KNOWN');
  expect(now.conflictsWith.map(keyOf)).toEqual(['A2-17', 'STRATEGY-UNIT-PR-2020/01']);
});

it('two aliases at different instants each get their own answer', async () => {
  const { then, now } = await answered(
    db.database,
    `fragment Known on ClaimConnection { totalCount nodes { id source { id knowledge } } }
     { then: claims(first: 100, asKnownAt: "2016-12-31T12:00:00Z") { ...Known } now: claims(first: 100) { ...Known } }`,
  );
  expect(now.totalCount).toBe(177);
  expect(then.totalCount).toBeLessThan(177);
  const source = (nodes: { id: string; source: { id: string; knowledge: string } }[], key: string) =>
    nodes.find((node) => keyOf(node) === key)!.source;
  expect(source(then.nodes, 'HSJ-7002952/01').id).not.toBe(source(now.nodes, 'HSJ-7002952/01').id);
  expect(source(then.nodes, 'WIKIPEDIA-RWT/01').knowledge).toBe('POSSIBLY_KNOWN');
});

it('the database leaves out exactly what the pure rule does not know', async () => {
  const bounds = [null, '2018-01-01', '2018-06-30', '2018-12-31'];
  const sources = bounds.flatMap((earliest) => bounds.map((latest) => ({ earliest, latest })));
  const ordered = sources.filter(({ earliest, latest }) => earliest === null || latest === null || earliest <= latest);
  for (const day of [null, '2017-12-31', '2018-01-01', '2018-06-30', '2018-12-31']) {
    const moment = { asOf: '2020-01-01', asKnownAt: day && `${day}T12:00:00Z`, atRevision: 1, isExplicit: true };
    const { rows } = await db.pool.query(
      `select s.published_earliest as earliest, s.published_latest as latest
       from jsonb_to_recordset($2::jsonb) as s (published_earliest date, published_latest date)
       where ${mayHaveBeenSaidBy('s', '$1')}`,
      [
        lastDayHeard(moment),
        JSON.stringify(ordered.map((s) => ({ published_earliest: s.earliest, published_latest: s.latest }))),
      ],
    );
    const known = ordered.filter(
      ({ earliest, latest }) => knowledgeAt({ statedEarliest: earliest, statedLatest: latest }, moment) !== null,
    );
    expect(rows).toEqual(known);
  }
});

describe('a source that relies on one published after it', () => {
  const late = useDatabase({ template: withEvidence });

  it('has no origin until then', async () => {
    await correctEvidence(late.url, [
      { file: 'sources.csv', was: ',UNKNOWN,2016-06-01,2018-12-31,', is: ',UNKNOWN,2018-10-01,2018-12-31,' },
    ]);
    const { before, after } = await answered(
      late.database,
      `fragment Origin on ClaimConnection { nodes { id origin { publisher } } }
       {
         before: claims(where: { metric: "GP_APPOINTMENTS" }, asKnownAt: "2018-09-30T12:00:00Z") { ...Origin }
         after: claims(where: { metric: "GP_APPOINTMENTS" }, asKnownAt: "2018-10-01T12:00:00Z") { ...Origin }
       }`,
    );
    const origin = ({ nodes }: { nodes: { id: string; origin: unknown }[] }) =>
      nodes.find((node) => keyOf(node) === 'A2-18')!.origin;
    expect(origin(before)).toBeNull();
    expect(origin(after)).toEqual({ publisher: 'NHS Benchmarking Network' });
  });
});

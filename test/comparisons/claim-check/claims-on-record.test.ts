import { recordMetric, series } from '../../metrics/support/made-up-metric';
import { answer } from '../../support/ask';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';

const db = useDatabase({ template: withEvidence });
const CHECK =
  'quote modality metric direction check { verdict explanation comparison { fingerprint } effect { __typename } }';

async function checks(metric: string): Promise<any[]> {
  const { claims } = await answer(
    db.database,
    `{ claims(where: { metric: "${metric}" }, first: 100) { nodes { ${CHECK} } } }`,
  );
  return claims.nodes;
}

describe('a claim against the record', () => {
  it('of nine practices is between those certainly and possibly named', async () => {
    const nine = (await checks('PRACTICES_IN_PROGRAMME')).find(({ quote }) => quote?.includes('nine practices'));
    expect(nine.check).toEqual({
      verdict: 'NOT_DETERMINABLE',
      explanation:
        'There were 6 practices certainly and 11 possibly, by name, between 2018-07-01 and 2018-07-31: what it says may be so, and more cannot be told.',
      comparison: null,
      effect: null,
    });
  });

  it('of what was expected is not comparable', async () => {
    const forecasts = (await checks('PRACTICES_IN_PROGRAMME')).filter(({ modality }) => modality === 'FORECAST');
    expect(forecasts.length).toBeGreaterThan(0);
    for (const { check } of forecasts) expect(check.verdict).toBe('NOT_COMPARABLE');
  });

  it('of an opinion is not comparable', async () => {
    for (const { check } of await checks('OPINION')) expect(check.verdict).toBe('NOT_COMPARABLE');
  });

  it('of emergency admissions cannot be told while nobody has brought any', async () => {
    const [first] = (await checks('EMERGENCY_ADMISSIONS')).filter(
      ({ direction, modality }) => direction && modality === 'ACTUAL',
    );
    expect(first.check).toMatchObject({
      verdict: 'NOT_DETERMINABLE',
      explanation: expect.stringMatching(/has EMERGENCY_ADMISSIONS on record in those years\.$/),
      comparison: { fingerprint: expect.any(String) },
    });
  });
});

describe('a claim of a fall in emergency admissions', () => {
  const other = useDatabase({ template: withEvidence });

  it('is contradicted by a record in which they rose', async () => {
    const { rows } = await other.pool.query<{ key: string }>(
      `select n.key from organisation_current o join node n on n.id = o.node_id where o.kind = 'PRACTICE' and n.key like 'M92%' order by 1`,
    );
    const { rows: joined } = await other.pool.query<{ key: string; from: string }>(
      `select n.key, min(p.valid_from_latest)::text as from from participation_current p join node n on n.id = p.practice_id
       join node g on g.id = p.programme_id where g.key = 'RWT-VI' and p.stage = 'JOINED' and p.is_preferred group by 1`,
    );
    const joinedOn = new Map(joined.map(({ key, from }) => [key, from]));
    const months = Array.from(
      { length: 72 },
      (_, month) => `20${14 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
    );
    await recordMetric(
      other.database,
      { code: 'EMERGENCY_ADMISSIONS', kind: 'RATE', per: 1_000 },
      rows.flatMap(({ key }) =>
        series(
          key,
          '2014-01-01',
          months.map((month, place) => {
            const chance = (Number(key.slice(1)) * 7919 + place * 104_729) % 5;
            const hasJoined = joinedOn.has(key) && month >= joinedOn.get(key)!;
            return [60 + chance + (hasJoined ? 30 : 0), 8_000] as const;
          }),
        ),
      ),
    );
    const { claims } = await answer(
      other.database,
      `{ claims(where: { metric: "EMERGENCY_ADMISSIONS" }, first: 100) { nodes { ${CHECK} } } }`,
    );
    const fell = claims.nodes.filter(({ direction, check }: any) => direction === 'DECREASE' && check.effect !== null);
    expect(fell.length).toBeGreaterThan(0);
    for (const { check } of fell) {
      expect(check).toMatchObject({
        verdict: 'CONTRADICTED',
        explanation: expect.stringMatching(
          /^Joining was associated with .+ The direction is not the one that it gives; what brought it about is not shown\.$/,
        ),
        effect: { __typename: 'TreatmentEffect' },
      });
    }
  });
});

import { answer } from '../support/ask';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { recordMetric, series } from './support/made-up-metric';

const db = useDatabase({ template: withEvidence });
const ask = (source: string) => answer(db.database, source);

describe('outcome metrics', () => {
  it('are those that can be measured of practices: no counts of practices, no dates, no opinions', async () => {
    const { outcomeMetrics } = await ask('{ outcomeMetrics { code kind } }');
    const codes = outcomeMetrics.map(({ code }: any) => code);
    expect(codes).toEqual(expect.arrayContaining(['EMERGENCY_ADMISSIONS', 'GPPS_CONTINUITY', 'LENGTH_OF_STAY']));
    const [recorded] = await db.database.rows<{ count: number }>('select count(*)::int from metric_current');
    expect(codes.length).toBeLessThan(recorded!.count);
    expect(outcomeMetrics.every(({ kind }: any) => ['RATE', 'PROPORTION', 'MEAN', 'COUNT'].includes(kind))).toBe(true);
  });

  it('come by code', async () => {
    const codes: string[] = (await ask('{ outcomeMetrics { code } }')).outcomeMetrics.map(({ code }: any) => code);
    expect(codes).toEqual([...codes].sort());
  });

  it('are found by their code in any case, with unit and the way that is better', async () => {
    const { outcomeMetric } = await ask(
      '{ outcomeMetric(code: " emergency_admissions ") { code name kind unit per improvement frequency observationCount isSimulated } }',
    );
    expect(outcomeMetric).toMatchObject({
      code: 'EMERGENCY_ADMISSIONS',
      kind: 'RATE',
      unit: 'per 1,000 patients a year',
      per: 1000,
      improvement: 'DECREASE',
      frequency: 'MONTHLY',
      observationCount: 0,
      isSimulated: false,
    });
  });

  it('are null where there is none of the code, or one that measures nothing', async () => {
    const { none, structure } = await ask(
      '{ none: outcomeMetric(code: "NOTHING") { code } structure: outcomeMetric(code: "PRACTICES_RUN") { code } }',
    );
    expect([none, structure]).toEqual([null, null]);
  });

  it('count the observations that stand at a revision', async () => {
    const about = { code: 'COUNTED', kind: 'RATE', per: 1000, caveats: ['Made up.'] } as const;
    const one = await recordMetric(
      db.database,
      { ...about, caveats: ['Made up.'] },
      series('M92002', '2017-01-01', [[1, 2]]),
    );
    const three = await recordMetric(
      db.database,
      { ...about, caveats: ['Made up.'] },
      series('M92002', '2017-01-01', [[2, 2], [1, 2], 'SUPPRESSED']),
    );
    const counts = await ask(`{
      before: outcomeMetric(code: "COUNTED", atRevision: ${one - 1}) { code }
      one: outcomeMetric(code: "COUNTED", atRevision: ${one}) { observationCount }
      three: outcomeMetric(code: "COUNTED", atRevision: ${three}) { observationCount caveats definition source { id } }
    }`);
    expect(counts).toEqual({
      before: null,
      one: { observationCount: 1 },
      three: { observationCount: 3, caveats: ['Made up.'], definition: 'Made up: COUNTED', source: null },
    });
  });
});

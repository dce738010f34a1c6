import { answer } from '../support/ask';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { recordMetric, series } from '../metrics/support/made-up-metric';
import { cohortOf, compare } from './support/compare';

/** Ettingshall (Y02735) left the trust in 2019 and was, by our inference, absorbed by Grove (M92612), which it never ran. */
describe('Ettingshall, which another practice absorbed', () => {
  const db = useDatabase({ template: withEvidence });
  const input = {
    metric: 'MADE_UP_RATE',
    cohorts: [{ label: 'trust', programme: 'RWT-VI' }, { label: 'others' }],
    from: '2018-09-01',
    to: '2021-05-01',
  };
  const months = (count: number, cell: readonly [number, number]) => Array.from({ length: count }, () => cell);

  beforeAll(() =>
    recordMetric(db.database, { code: 'MADE_UP_RATE', kind: 'RATE', per: 1000 }, [
      ...series('Y02735', '2018-09-01', months(26, [2, 4000])),
      ...series('M92612', '2018-09-01', [...months(26, [3, 6000]), ...months(6, [5, 10_000])]),
      ...series('M92006', '2018-09-01', months(32, [4, 5000])),
      ...series('M92001', '2018-09-01', months(32, [4, 5000])),
    ]),
  );

  it('shows its successor, who says so and how sure that is; the successor shows what it took over', async () => {
    const { left, grove, ccg } = await answer(
      db.database,
      `{
        left: practice(odsCode: "Y02735") { successors { predicate object { odsCode } from { latest } provenance { grade } } predecessors { id } }
        grove: practice(odsCode: "M92612") { predecessors { predicate subject { odsCode } } successors { id } }
        ccg: commissioner(odsCode: "06A") { successors { predicate object { odsCode } from { text } provenance { grade } } }
      }`,
    );
    expect(left).toEqual({
      predecessors: [],
      successors: [
        {
          predicate: 'ABSORBED_BY',
          object: { odsCode: 'M92612' },
          from: { latest: '2020-11-30' },
          provenance: { grade: 'D' },
        },
      ],
    });
    expect(grove).toEqual({
      predecessors: [{ predicate: 'ABSORBED_BY', subject: { odsCode: 'Y02735' } }],
      successors: [],
    });
    expect(ccg.successors).toEqual([
      {
        predicate: 'SUCCEEDED_BY',
        object: { odsCode: 'D2P2L' },
        from: { text: '2021-04-01' },
        provenance: { grade: 'A' },
      },
    ]);
  });

  it('stops with its code unless it is followed, and the answer says so', async () => {
    const stopped = await compare(db.database, input);
    expect(cohortOf(stopped, 'others').practices).toBeGreaterThanOrEqual(2);
    expect(stopped.caveats).toContainEqual({
      code: 'SUCCESSION',
      sentence:
        'Practices that count were taken over: Y02735 by M92612 (inferred). The time of each ends with its code, and its successor counts for itself (succession: STOP).',
    });
    // Grove's list grew by two thirds in the month after.
    expect(stopped.population.flagged).toMatchObject([{ reason: 'LIST_JUMP', practices: 1, practiceMonths: 1 }]);
    expect(stopped.caveats).toContainEqual(
      expect.objectContaining({ code: 'LIST_JUMP', sentence: expect.stringContaining('one jump of one practice') }),
    );
  });

  it('is one with it where it is followed, and counts only while both belonged alike', async () => {
    const followed = await compare(db.database, { ...input, succession: 'FOLLOW' });
    expect(followed.caveats).toContainEqual({
      code: 'SUCCESSION',
      sentence:
        'Practices are followed into those that took them over, and count as one over the whole window: M92612 with Y02735 (inferred) (succession: FOLLOW).',
    });
    expect(followed.population.flagged).toEqual([]);
    const merged = followed.population.excluded.find(({ reason }: { reason: string }) => reason === 'MERGED');
    expect(merged).toMatchObject({ practices: 1 });
    // From September 2018 to January 2019 Ettingshall was certainly the trust's and Grove certainly was not.
    expect(merged.practiceMonths).toBeGreaterThanOrEqual(5);
    expect(merged.detail.nodes[0]).toMatchObject({ odsCode: 'M92612', bound: 'M92612 with Y02735' });
    const everyone = { ...input, cohorts: [{ label: 'all' }, { label: 'none', organisations: ['M92001'] }] };
    const [one, other] = await Promise.all([
      compare(db.database, everyone),
      compare(db.database, { ...everyone, succession: 'FOLLOW' }),
    ]);
    expect(other.population.events).toBe(one.population.events);
    expect(other.population.patientYears).toBeCloseTo(one.population.patientYears, 9);
    expect(other.population.practices).toBe(one.population.practices - 1);
    expect(other.fingerprint).not.toBe(one.fingerprint);
  });

  it('leaves practices out whose list jumped where the question says so, month by month accounted for', async () => {
    const without = await compare(db.database, { ...input, listJumps: 'LEFT_OUT' });
    const jumped = without.population.excluded.find(({ reason }: { reason: string }) => reason === 'LIST_JUMP');
    expect(jumped).toMatchObject({ practices: 1 });
    expect(without.caveats.find(({ code }: { code: string }) => code === 'LIST_JUMP').sentence).toContain('left out');
  });
});

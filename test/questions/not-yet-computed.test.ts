import {
  BestAndWorstPracticesDocument,
  DoesTheEffectSurviveDocument,
  MethodsSideBySideDocument,
} from '../generated/operations';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { answerTo } from './support/answer-to';

const db = useDatabase({ template: withEvidence });

const withoutOutcomes = (from: string) => [
  `No observation of EMERGENCY_ADMISSIONS is held between ${from} and 2020-03-01, so no outcome is known for any named practice of the trust's programme.`,
];

describe('8: the best and worst practices', () => {
  const asked = () => answerTo(db.database, BestAndWorstPracticesDocument);

  it('are not determined: no outcome is known for any named practice', async () => {
    const { comparison } = await asked();
    expect(comparison.metric.observationCount).toBe(0);
    expect(comparison.population).toEqual({ practices: 0, practiceMonths: 0 });
    expect(comparison.notDetermined).toEqual(withoutOutcomes('2016-06-01'));
  });

  it('would be told from chance by a funnel, in which nobody counts yet', async () => {
    expect((await asked()).comparison.funnel).toMatchObject({ reason: 'TOO_FEW_UNITS' });
  });

  it('would have to be read with care where lists are small: the smallest is Oxley’s with 1,988', async () => {
    const lists = (await asked()).smallestLists.nodes.map(({ listSize }) => listSize!.patients!);
    expect(lists).toEqual([1988, 2548, 2928, 2958, 3360]);
  });
});

describe('9: whether the effect survives placebos, leaving donors out, and a pool without local practices', () => {
  const asked = () => answerTo(db.database, DoesTheEffectSurviveDocument);

  it('is not known of the evaluation, except that local practices were in its pool', async () => {
    const evaluation = (await asked()).published.find(({ study }) => study === 'Yu 2020')!;
    expect(evaluation.comparator).toContain('other Wolverhampton practices were in the donor pool');
    expect(evaluation.source.access).toBe('ABSTRACT');
  });

  it('is not computed while no outcome is known for any named practice', async () => {
    const { effect, notDetermined } = (await asked()).computed;
    expect(effect).toMatchObject({
      reason: 'NO_TREATED_UNITS',
      explanation: expect.stringMatching(/^The effect cannot be estimated: no practice of the cohort has values/),
    });
    expect(notDetermined).toEqual(withoutOutcomes('2014-04-01'));
  });

  it('should be asked, by the literature that the evaluation itself cites', async () => {
    const { nodes } = (await asked()).findings;
    const [placebo] = nodes.filter(({ valueText }) => valueText!.includes('placebo tests'));
    expect(placebo).toMatchObject({ source: { access: 'CITED_ONLY' }, note: 'cited by YU-2020; not read by us' });
  });
});

describe('10: two synthetic controls and difference-in-differences', () => {
  const asked = () => answerTo(db.database, MethodsSideBySideDocument);

  it('are answered side by side, each of them that it has nothing to run on', async () => {
    const { effects, notDetermined } = (await asked()).computed;
    const nothing = expect.objectContaining({ reason: 'NO_TREATED_UNITS' });
    expect(effects).toEqual([nothing, nothing, nothing]);
    expect(notDetermined).toEqual(withoutOutcomes('2014-04-01'));
  });

  it('did not agree where they were published side by side, in Northumberland', async () => {
    const { published, findings } = await asked();
    expect(published.find(({ setting }) => setting === 'Northumberland')).toMatchObject({
      method: 'GENERALISED_SYNTHETIC_CONTROL',
      direction: 'SMALLER_THAN_EARLIER_ESTIMATE',
      effect: null,
    });
    expect(findings.nodes.map(({ valueText }) => valueText)).toContain(
      'no method was best in every simulation; generalised synthetic control was generally preferred',
    );
  });
});

import { pooledSyntheticControl, type PooledSyntheticControl } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { Agreement, readAnswers, readRows } from './reference-folder';

interface Answers {
  tolerance: { abs: number; p_abs: number };
  units: {
    unit: string;
    weights: Record<string, number>;
    pre_rmspe: number;
    mean_gap_pre: number;
    mean_gap_post: number;
    tau: number;
    p_placebo: number;
    placebo_tau: Record<string, number>;
    placebo_variance: number;
  }[];
  pooled_equal: { tau: number; p_enumerated: number; combinations: number };
  pooled_by_list_size: { tau: number; p_enumerated: number };
  random_effects: {
    k: number;
    fixed: Record<'estimate' | 'se', number>;
    Q: number;
    Q_p: number;
    tau2: number;
    I2_percent: number;
    random: Record<'estimate' | 'se' | 'lower95' | 'upper95' | 'p', number>;
    hartung_knapp: Record<'se' | 'lower95' | 'upper95' | 'p', number>;
  };
  event_time: { e: number; mean_gap: number }[];
}

describeWithShared('reference: scm_pooled', () => {
  function fitted(options: { mostEnumerated: number; draws: number; seed: number }) {
    const series = new Map<string, number[]>();
    for (const row of readRows('scm_pooled')) {
      series.set(row['unit']!, [...(series.get(row['unit']!) ?? []), Number(row['y'])]);
    }
    const units = readRows('scm_pooled', 'units.csv');
    const donors = units.filter((unit) => unit['treated'] === '0').map((unit) => unit['unit']!);
    const treated = units
      .filter((unit) => unit['treated'] === '1')
      .map((unit) => ({
        series: series.get(unit['unit']!)!,
        firstAfter: Number(unit['first_post']) - 1,
        size: Number(unit['list_size']),
      }));
    const pool = donors.map((unit) => series.get(unit)!);
    const got: PooledSyntheticControl = estimated(
      pooledSyntheticControl(treated, pool, { ...options, confidence: 0.95 }),
    );
    return { donors, got };
  }

  it('practices with their own starts, their placebos and what they come to are those of R', () => {
    const expected = readAnswers<Answers>('scm_pooled');
    const agreement = new Agreement('scm_pooled');
    const { donors, got } = fitted({ mostEnumerated: 10_000, draws: 1_000, seed: 1 });
    const by = { abs: expected.tolerance.abs };
    const near = (label: string, figure: number | null | undefined, answer: number) =>
      agreement.near(label, figure ?? null, answer, by);
    const nearP = (label: string, figure: number | undefined, answer: number) =>
      agreement.near(label, figure ?? null, answer, { abs: expected.tolerance.p_abs });

    expected.units.forEach((answer, place) => {
      const unit = got.units[place]!;
      donors.forEach((donor, of) => {
        near(`${answer.unit} weight of ${donor}`, unit.weights[of], answer.weights[donor] ?? 0);
        near(`${answer.unit} placebo ${donor}`, unit.placeboEffects[of], answer.placebo_tau[donor]!);
      });
      near(`${answer.unit} before`, Math.sqrt(unit.mspeBefore), answer.pre_rmspe);
      near(`${answer.unit} gap before`, unit.meanGapBefore, answer.mean_gap_pre);
      near(`${answer.unit} gap after`, unit.meanGapAfter, answer.mean_gap_post);
      near(`${answer.unit} effect`, unit.effect, answer.tau);
      nearP(`${answer.unit} p`, unit.p, answer.p_placebo);
      near(`${answer.unit} variance`, unit.placeboVariance, answer.placebo_variance);
    });
    near('equal', got.equal.effect, expected.pooled_equal.tau);
    nearP('equal p', got.equal.permutation.p, expected.pooled_equal.p_enumerated);
    agreement.same('combinations', got.equal.permutation.combinations, expected.pooled_equal.combinations);
    near('by size', got.bySize?.effect, expected.pooled_by_list_size.tau);
    nearP('by size p', got.bySize?.permutation.p, expected.pooled_by_list_size.p_enumerated);

    const { fixed, random, hartungKnapp, heterogeneity, studies } = estimated(got.randomEffects);
    const wanted = expected.random_effects;
    agreement.same('k', studies, wanted.k);
    near('fixed', fixed.value, wanted.fixed.estimate);
    near('fixed error', fixed.standardError, wanted.fixed.se);
    near('Q', heterogeneity.q, wanted.Q);
    near('Q p', heterogeneity.p, wanted.Q_p);
    near('between variance', heterogeneity.betweenVariance, wanted.tau2);
    near('share', 100 * heterogeneity.share, wanted.I2_percent);
    near('random', random.value, wanted.random.estimate);
    near('random error', random.standardError, wanted.random.se);
    near('random lower', random.interval?.lower, wanted.random.lower95);
    near('random upper', random.interval?.upper, wanted.random.upper95);
    near('random p', random.p, wanted.random.p);
    near('Hartung-Knapp error', hartungKnapp.standardError, wanted.hartung_knapp.se);
    near('Hartung-Knapp lower', hartungKnapp.interval?.lower, wanted.hartung_knapp.lower95);
    near('Hartung-Knapp upper', hartungKnapp.interval?.upper, wanted.hartung_knapp.upper95);
    near('Hartung-Knapp p', hartungKnapp.p, wanted.hartung_knapp.p);

    for (const { e, mean_gap: gap } of expected.event_time) {
      near(`e ${e}`, got.eventTimes.find(({ eventTime }) => eventTime === e)?.meanGap, gap);
    }
    agreement.conclude({ compared: got.units.length, thereAre: expected.units.length });
  });

  it('drawn combinations come within three standard errors of all of them, by any seed', () => {
    const { pooled_equal: expected } = readAnswers<Answers>('scm_pooled');
    const draws = 20_000;
    for (const seed of [1, 2, 1948]) {
      const { permutation } = fitted({ mostEnumerated: 0, draws, seed }).got.equal;
      expect(permutation).toMatchObject({ kind: 'monte-carlo', combinations: draws, seed });
      const error = Math.sqrt((expected.p_enumerated * (1 - expected.p_enumerated)) / draws);
      expect(Math.abs(permutation.p - expected.p_enumerated)).toBeLessThan(3 * error);
    }
  });
});

import {
  placeboInTime,
  placebosInSpace,
  predictorImportance,
  type Predictors,
  syntheticControl,
} from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { Agreement, readAnswers, readRows } from './reference-folder';

interface Fit {
  pre_rmspe: number;
  post_rmspe: number;
  att_post_mean: number;
  weights: Record<string, number>;
}

interface Answers {
  tolerance: { weights_abs: number; gap_abs: number; rel: number; placebo_rel: number };
  published: {
    outcome_only_att: number;
    outcome_only_att_tolerance_abs: number;
    nested_V_weights: Record<string, number>;
    nested_tolerance_abs: number;
  };
  outcome_only: Fit & {
    mspe_ratio: number;
    donors: number;
    donors_with_weight: number;
    gap: { t: number; actual: number; synthetic: number; gap: number }[];
  };
  fixed_V: Fit & {
    V: Record<string, number>;
    predictor_table: { name: string; california: number; synthetic: number; donor_mean: number; sd: number }[];
  };
  nested_V: { mspe_at_published_weights: number; acceptable_mspe: number };
  placebo_space: {
    rank: number;
    n: number;
    p: number;
    restricted: { max_pre_mspe_multiple: number; units_kept: number; p_ratio: number; p_abs_att: number }[];
    units: { unit: string; pre_mspe: number; post_mspe: number; ratio: number; att: number }[];
  };
  placebo_time: Fit & { first_post: number; last_year: number };
}

const FIRST_YEAR = 1970;
const firstAfter = 1989 - FIRST_YEAR;

describeWithShared('reference: scm_classic', () => {
  const answers = () => readAnswers<Answers>('scm_classic');

  /** Each state's values of a column by year; NaN where there is none. */
  function byState(column: string): Map<string, number[]> {
    const series = new Map<string, number[]>();
    for (const row of readRows('scm_classic')) {
      const of = series.get(row['state']!) ?? [];
      of[Number(row['year']) - FIRST_YEAR] = row[column] === '' ? NaN : Number(row[column]);
      series.set(row['state']!, of);
    }
    return series;
  }

  function cigarettes() {
    const sales = byState('cigsale');
    const names = [...sales.keys()].filter((state) => state !== 'California');
    return { names, pool: { treated: sales.get('California')!, donors: names.map((state) => sales.get(state)!) } };
  }

  const yearsOf: Record<string, [string, number, number]> = {
    lnincome: ['lnincome', 1980, 1988],
    retprice: ['retprice', 1980, 1988],
    age15to24: ['age15to24', 1980, 1988],
    beer: ['beer', 1984, 1988],
    cig1975: ['cigsale', 1975, 1975],
    cig1980: ['cigsale', 1980, 1980],
    cig1988: ['cigsale', 1988, 1988],
  };

  function predictorsOf(importance: Record<string, number>): Predictors {
    const { names } = cigarettes();
    const columns = Object.keys(importance).map((name) => {
      const [column, from, to] = yearsOf[name]!;
      const series = byState(column);
      return (state: string) => {
        const values = series
          .get(state)!
          .slice(from - FIRST_YEAR, to - FIRST_YEAR + 1)
          .filter((value) => !Number.isNaN(value));
        return values.reduce((sum, value) => sum + value, 0) / values.length;
      };
    });
    const of = (state: string) => columns.map((mean) => mean(state));
    return { treated: of('California'), donors: names.map(of), importance: Object.values(importance) };
  }

  /** Compares every donor's weight: those that the reference does not name have none. */
  function weights(agreement: Agreement, label: string, got: Float64Array, expected: Record<string, number>): void {
    cigarettes().names.forEach((state, place) => {
      agreement.near(`${label} ${state}`, got[place]!, expected[state] ?? 0, { abs: answers().tolerance.weights_abs });
    });
  }

  it('California without its tobacco programme is made of six states, to the last digit that is asked for', () => {
    const { tolerance, outcome_only: expected, fixed_V: fixed, placebo_time: time } = answers();
    const agreement = new Agreement('scm_classic');
    const { names, pool } = cigarettes();
    const fit = (label: string, got: ReturnType<typeof syntheticControl>, answer: Fit) => {
      const { weights: shares, rmspeBefore, rmspeAfter, meanGapAfter } = estimated(got);
      weights(agreement, label, shares, answer.weights);
      agreement.near(`${label} before`, rmspeBefore, answer.pre_rmspe, tolerance);
      agreement.near(`${label} after`, rmspeAfter, answer.post_rmspe, tolerance);
      agreement.near(`${label} gap`, meanGapAfter, answer.att_post_mean, tolerance);
    };

    const got = estimated(syntheticControl(pool, { firstAfter }));
    fit('outcomes', got, expected);
    agreement.near('ratio', got.mspeRatio, expected.mspe_ratio, tolerance);
    agreement.same('donors', names.length, expected.donors);
    agreement.same(
      'donors with weight',
      got.weights.filter((weight) => weight > 0).length,
      expected.donors_with_weight,
    );
    for (const { t, actual, synthetic, gap } of expected.gap) {
      agreement.near(`${t} actual`, pool.treated[t - FIRST_YEAR]!, actual, tolerance);
      agreement.near(`${t} synthetic`, got.synthetic[t - FIRST_YEAR]!, synthetic, { abs: tolerance.gap_abs });
      agreement.near(`${t} gap`, got.gaps[t - FIRST_YEAR]!, gap, { abs: tolerance.gap_abs });
    }

    const predictors = predictorsOf(fixed.V);
    const matched = syntheticControl(pool, { firstAfter, predictors });
    fit('predictors', matched, fixed);
    fixed.predictor_table.forEach((row, place) => {
      const synthetic = estimated(matched).weights.reduce(
        (sum, of, donor) => sum + of * predictors.donors[donor]![place]!,
        0,
      );
      agreement.near(`${row.name} of California`, predictors.treated[place]!, row.california, tolerance);
      agreement.near(`${row.name} synthetic`, synthetic, row.synthetic, tolerance);
    });

    fit(
      'in time',
      placeboInTime(pool, {
        firstAfter: time.last_year + 1 - FIRST_YEAR,
        pretendedFirst: time.first_post - FIRST_YEAR,
      }),
      time,
    );
    agreement.conclude({ compared: 3, thereAre: 3 });
  });

  it('every state as if it were California', () => {
    const { tolerance, placebo_space: expected } = answers();
    const agreement = new Agreement('scm_classic (placebo_space)');
    const { names, pool } = cigarettes();
    const multiples = expected.restricted.map((of) => of.max_pre_mspe_multiple);
    const got = estimated(placebosInSpace(pool, { firstAfter, mostMspeMultiples: multiples }));
    const by = { rel: tolerance.placebo_rel };

    agreement.same('rank', got.rank, expected.rank);
    agreement.near('p', got.p, expected.p, by);
    expected.restricted.forEach((answer, place) => {
      const restricted = got.restricted[place]!;
      agreement.same(`within ${answer.max_pre_mspe_multiple} units`, restricted.units, answer.units_kept);
      agreement.near(`within ${answer.max_pre_mspe_multiple} ratio`, restricted.pOfRatio, answer.p_ratio, by);
      agreement.near(`within ${answer.max_pre_mspe_multiple} gap`, restricted.pOfGap, answer.p_abs_att, by);
    });
    for (const answer of expected.units) {
      const unit = answer.unit === 'California' ? got.treated : got.donors[names.indexOf(answer.unit)]!;
      agreement.near(`${answer.unit} before`, unit.mspeBefore, answer.pre_mspe, by);
      agreement.near(`${answer.unit} after`, unit.mspeAfter, answer.post_mspe, by);
      agreement.near(`${answer.unit} ratio`, unit.ratio, answer.ratio, by);
      agreement.near(`${answer.unit} gap`, unit.meanGapAfter, answer.att, by);
    }
    agreement.conclude({ compared: expected.units.length, thereAre: expected.n });
  });

  it('importances that are searched for follow California as closely as the published ones', () => {
    const { fixed_V: fixed, nested_V: nested, published } = answers();
    const { pool } = cigarettes();
    const predictors = predictorsOf(fixed.V);
    const { importance, mspeBefore } = estimated(predictorImportance(pool, predictors, { firstAfter }));
    process.stdout.write(
      `reference scm_classic (nested_V): mean squared gap ${mspeBefore}, at most ${nested.acceptable_mspe}\n`,
    );
    expect(mspeBefore).toBeLessThanOrEqual(nested.acceptable_mspe);
    const control = estimated(syntheticControl(pool, { firstAfter, predictors: { ...predictors, importance } }));
    expect(control.mspeBefore).toBe(mspeBefore);
    const agreement = new Agreement('scm_classic (nested_V, published weights)');
    cigarettes().names.forEach((state, place) => {
      const share = published.nested_V_weights[state] ?? 0;
      agreement.near(state, control.weights[place]!, share, { abs: published.nested_tolerance_abs });
    });
    agreement.conclude({ compared: 1, thereAre: 1 });
    expect(importance.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4);
  });

  it('the gap of outcomes alone is the published one, whose search stopped a little early', () => {
    const { published } = answers();
    const agreement = new Agreement('scm_classic (published)');
    const got = estimated(syntheticControl(cigarettes().pool, { firstAfter }));
    const by = { abs: published.outcome_only_att_tolerance_abs };
    agreement.near('gap', got.meanGapAfter, published.outcome_only_att, by);
    agreement.conclude({ compared: 1, thereAre: 1 });
  });
});

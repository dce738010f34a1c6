import {
  type Effect,
  type InterruptedEventSeries,
  interruptedEventSeries,
  type InterruptedTimeSeries,
  interruptedTimeSeries,
} from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { Agreement, readAnswers, readRows } from './reference-folder';

type Figures = Record<string, number>;
type Term = Figures & { term: string };

interface Case {
  case: string;
  params: { file?: string; start: number; lag: number; adjust: boolean; harmonics?: number };
  n: number;
  n_pre: number;
  n_post: number;
  lag: number;
  terms: Term[];
  post_trend: Figures;
  effect_at_last_period: Figures;
  residual_sd: number;
  durbin_watson: number;
  residual_acf1: number;
}

interface PoissonCase {
  case: string;
  params: { formula: string };
  n: number;
  dispersion_pearson: number;
  quasi: boolean;
  deviance: number;
  df_residual: number;
  terms: Term[];
}

interface Answers {
  tolerance: { rel: number };
  published: Figures & { tolerance: { rel: number } };
  published_sicily: { rr: number; tolerance: { abs: number } };
  cases: Case[];
  poisson: PoissonCase[];
}

/** The names of the reference, each by ours. */
const TERMS: Record<string, string> = {
  intercept: 'intercept',
  '(Intercept)': 'intercept',
  smokban: 'level',
  trend_change: 'trend change',
  sin1: 'sine 1',
  cos1: 'cosine 1',
  sin2: 'sine 2',
  cos2: 'cosine 2',
  s1: 'sine 1',
  c1: 'cosine 1',
  s2: 'sine 2',
  c2: 'cosine 2',
};

describeWithShared('reference: its_newey_west', () => {
  const answers = () => readAnswers<Answers>('its_newey_west');
  const california = () => readRows('its_newey_west');
  const sicily = () => readRows('its_newey_west', 'input_sicily.csv');

  function fitted({ params }: Case): InterruptedTimeSeries {
    const { lag, adjust: isAdjusted } = params;
    const options = { lag, isAdjusted, confidence: 0.95 };
    if (params.file !== undefined) {
      const rates = sicily().map((row) => (Number(row['aces']) / Number(row['stdpop'])) * 100_000);
      const season = { harmonics: params.harmonics ?? 0, placeInCycle: 1 };
      return estimated(interruptedTimeSeries(rates, { ...options, ...season, firstAfter: params.start - 1 }));
    }
    const sales = california().map((row) => Number(row['cigsale']));
    return estimated(interruptedTimeSeries(sales, { ...options, firstAfter: params.start - 1970 }));
  }

  function fittedEvents({ params, quasi }: PoissonCase): InterruptedEventSeries {
    const series = sicily().map((row) => ({ events: Number(row['aces']), exposure: Number(row['stdpop']) }));
    const harmonics = params.formula.includes('s1') ? 2 : 0;
    const shape = { firstAfter: 36, hasTrendChange: false, harmonics, placeInCycle: 1, timeOfFirst: 1 };
    return estimated(interruptedEventSeries(series, { ...shape, allowsOverdispersion: quasi, confidence: 0.95 }));
  }

  const effectOf = (terms: readonly { name: string; effect: Effect }[], term: string): Effect | undefined =>
    terms.find(({ name }) => name === (TERMS[term] ?? term))?.effect;

  it('level, slope and Newey-West errors are those of R', () => {
    const { tolerance, cases } = answers();
    const agreement = new Agreement('its_newey_west');

    for (const expected of cases) {
      const got = fitted(expected);
      const near = (label: string, figure: number | null | undefined, wanted: number | undefined) =>
        agreement.near(`${expected.case} ${label}`, figure ?? null, wanted ?? null, tolerance);
      const counts = [got.observations, got.before, got.after, got.lag, got.terms.length].join();
      const wanted = [expected.n, expected.n_pre, expected.n_post, expected.lag, expected.terms.length].join();
      agreement.same(`${expected.case} counts`, counts, wanted);
      for (const term of expected.terms) {
        const effect = effectOf(got.terms, term.term);
        near(`${term.term} estimate`, effect?.value, term['estimate']);
        near(`${term.term} error`, effect?.standardError, term['se']);
        near(`${term.term} t`, effect?.statistic, term['t']);
        near(`${term.term} p`, effect?.p, term['p']);
        near(`${term.term} lower`, effect?.interval?.lower, term['lower95']);
        near(`${term.term} upper`, effect?.interval?.upper, term['upper95']);
      }
      near('trend after', got.trendAfter.value, expected.post_trend['estimate']);
      near('trend after error', got.trendAfter.standardError, expected.post_trend['se']);
      near('at last', got.effectAtLast.value, expected.effect_at_last_period['estimate']);
      near('at last error', got.effectAtLast.standardError, expected.effect_at_last_period['se']);
      near('counterfactual', got.counterfactualAtLast, expected.effect_at_last_period['counterfactual']);
      near('residuals', got.residualStandardDeviation, expected.residual_sd);
      near('Durbin-Watson', got.autocorrelation.durbinWatson, expected.durbin_watson);
      near('autocorrelation', got.autocorrelation.lagOne, expected.residual_acf1);
    }

    agreement.conclude({ compared: cases.length, thereAre: 4 });
  });

  it('rate ratios of a series of events are those of R, plain and overdispersed', () => {
    const { tolerance, poisson } = answers();
    const agreement = new Agreement('its_newey_west (poisson)');

    for (const expected of poisson) {
      const got = fittedEvents(expected);
      const near = (label: string, figure: number | null | undefined, wanted: number | undefined) =>
        agreement.near(`${expected.case} ${label}`, figure ?? null, wanted ?? null, tolerance);
      const counts = [got.observations, got.residualDegreesOfFreedom, got.terms.length].join();
      agreement.same(
        `${expected.case} counts`,
        counts,
        [expected.n, expected.df_residual, expected.terms.length].join(),
      );
      near('dispersion', got.dispersion, expected.dispersion_pearson);
      near('deviance', got.deviance, expected.deviance);
      for (const term of expected.terms) {
        const found = got.terms.find(({ name }) => name === (TERMS[term.term] ?? term.term));
        near(`${term.term} estimate`, found?.effect.value, term['estimate']);
        near(`${term.term} error`, found?.effect.standardError, term['se']);
        near(`${term.term} ratio`, found?.rateRatio.value, term['rate_ratio']);
        near(`${term.term} lower`, found?.rateRatio.lower, term['rr_lower95']);
        near(`${term.term} upper`, found?.rateRatio.upper, term['rr_upper95']);
      }
    }

    agreement.conclude({ compared: poisson.length, thereAre: 3 });
  });

  it('California’s cigarettes and Sicily’s smoking ban are as published', () => {
    const { published, published_sicily: ban, cases, poisson } = answers();
    const agreement = new Agreement('its_newey_west (published)');
    const { terms } = fitted(cases[0]!);
    agreement.near('time', effectOf(terms, 'time')!.value, published['time']!, published.tolerance);
    agreement.near('time error', effectOf(terms, 'time')!.standardError, published['time_se']!, published.tolerance);
    agreement.near('level', effectOf(terms, 'level')!.value, published['level']!, published.tolerance);
    agreement.near('level error', effectOf(terms, 'level')!.standardError, published['level_se']!, published.tolerance);
    const change = effectOf(terms, 'trend change')!;
    agreement.near('trend change', change.value, published['trend_change']!, published.tolerance);
    const ratio = Math.exp(effectOf(fittedEvents(poisson[0]!).terms, 'level')!.value);
    agreement.near('smoking ban', ratio, ban.rr, ban.tolerance);
    agreement.conclude({ compared: 2, thereAre: 2 });
  });
});

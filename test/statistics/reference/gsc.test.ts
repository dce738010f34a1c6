import { generalisedSyntheticControl, type TreatedSeries } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { Agreement, readAnswers, readRows } from './reference-folder';

interface Case {
  case: string;
  params: { x: string[]; r: number };
  att: number;
  beta: number[];
  sigma2: number;
  pre_rmspe: number;
  by_event_time: { e: number; att: number; n: number }[];
  cv_mspe: { r: number; mspe: number }[];
  r_chosen: number;
}

interface Answers {
  tolerance: { rel: number; abs: number; cv_rel: number };
  published: { att: number; beta: number[]; tolerance: { abs: number } };
  cases: Case[];
}

describeWithShared('reference: gsc', () => {
  function unitsWith(covariates: string[]) {
    const units = new Map<string, { outcomes: number[]; covariates: number[][]; treated: boolean[] }>();
    for (const row of readRows('gsc')) {
      const unit = units.get(row['unit']!) ?? {
        outcomes: [],
        covariates: covariates.map((): number[] => []),
        treated: [],
      };
      unit.outcomes.push(Number(row['y']));
      unit.treated.push(row['d'] === '1');
      covariates.forEach((name, of) => unit.covariates[of]!.push(Number(row[name])));
      units.set(row['unit']!, unit);
    }
    const all = [...units.values()].map((unit): TreatedSeries => ({ ...unit, firstAfter: unit.treated.indexOf(true) }));
    return {
      treated: all.filter(({ firstAfter }) => firstAfter !== -1),
      controls: all.filter(({ firstAfter }) => firstAfter === -1),
    };
  }

  const fitted = ({ params }: Case) => {
    const { treated, controls } = unitsWith(params.x);
    return estimated(generalisedSyntheticControl(treated, controls));
  };

  it('effects by event time, slopes and the number of factors are those of R and Python', () => {
    const { tolerance, cases } = readAnswers<Answers>('gsc');
    const agreement = new Agreement('gsc');

    for (const expected of cases) {
      const got = fitted(expected);
      const near = (label: string, figure: number | null | undefined, answer: number) =>
        agreement.near(`${expected.case} ${label}`, figure ?? null, answer, tolerance);
      agreement.same(`${expected.case} factors`, got.factors, expected.r_chosen);
      agreement.same(`${expected.case} factors asked for`, got.factors, expected.params.r);
      near('effect', got.effect, expected.att);
      agreement.same(`${expected.case} slopes`, got.slopes.length, expected.beta.length);
      expected.beta.forEach((answer, of) => near(`slope ${of}`, got.slopes[of], answer));
      near('residual variance', got.residualVariance, expected.sigma2);
      near('before', got.rmspeBefore, expected.pre_rmspe);
      agreement.same(`${expected.case} event times`, got.eventTimes.length, expected.by_event_time.length);
      for (const { e, att, n } of expected.by_event_time) {
        const found = got.eventTimes.find(({ eventTime }) => eventTime === e);
        near(`e ${e}`, found?.meanGap, att);
        agreement.same(`${expected.case} e ${e} units`, found?.units, n);
      }
      for (const { r, mspe } of expected.cv_mspe) {
        const found = got.crossValidation?.find(({ factors }) => factors === r)?.meanSquaredError ?? null;
        agreement.near(`${expected.case} left out, ${r} factors`, found, mspe, { rel: tolerance.cv_rel });
      }
    }

    agreement.conclude({ compared: cases.length, thereAre: 2 });
  });

  it('the simulated data of the tutorial have its answer', () => {
    const { published, cases } = readAnswers<Answers>('gsc');
    const agreement = new Agreement('gsc (published)');
    const got = fitted(cases[0]!);
    agreement.near('effect', got.effect, published.att, published.tolerance);
    published.beta.forEach((answer, of) => agreement.near(`slope ${of}`, got.slopes[of]!, answer, published.tolerance));
    agreement.conclude({ compared: 1, thereAre: 1 });
  });
});

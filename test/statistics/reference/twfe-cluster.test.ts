import { eventStudy, type PanelRows, type TwoWayFixedEffects, twoWayFixedEffects } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { numbered } from './numbered';
import { Agreement, readAnswers, readRows, type Row } from './reference-folder';

type Term = Record<string, number> & { term: string };

interface Case {
  case: string;
  params: { file?: string; y: string; x: string[]; unit: string; time: string; filter?: string; weight?: string };
  n_obs: number;
  n_units: number;
  n_periods: number;
  n_clusters: number;
  df: number;
  terms: Term[];
  joint_test?: Record<'wald_chi2' | 'df' | 'p_chi2' | 'F' | 'p_F', number>;
}

interface Answers {
  tolerance: { rel: number };
  published: { estimate: number; se: number; tolerance: { abs: number } };
  cases: Case[];
}

const at95 = { confidence: 0.95 };
const isTreatedIn = (row: Row) => Number(row['first_treat']) > 0 && Number(row['year']) >= Number(row['first_treat']);

describeWithShared('reference: twfe_cluster', () => {
  function rowsOf({ params }: Case): Row[] {
    const rows = readRows('twfe_cluster', params.file);
    return params.filter === undefined ? rows : rows.filter((row) => row['in_unbalanced'] === '1');
  }

  function panelOf(rows: Row[], { params }: Case): PanelRows {
    return {
      outcome: rows.map((row) => Number(row[params.y])),
      unit: numbered(rows.map((row) => row[params.unit]!)),
      period: numbered(rows.map((row) => row[params.time]!)),
    };
  }

  function fitted(expected: Case): { fit: TwoWayFixedEffects; leads?: ReturnType<typeof eventStudy> } {
    const rows = rowsOf(expected);
    const panel = panelOf(rows, expected);
    if (expected.case === 'mpdta_event_study') {
      const firstTreated: (number | null)[] = [];
      rows.forEach((row, place) => {
        const first = Number(row['first_treat']);
        firstTreated[panel.unit[place]!] = first === 0 ? null : first - 2003;
      });
      const leads = eventStudy(panel, firstTreated, { earliest: -4, latest: 3, ...at95 });
      return { fit: estimated(leads).regression, leads };
    }
    const regressors = expected.params.x.map((name) => ({
      name,
      values: rows.map((row) => (name === 'post' ? Number(isTreatedIn(row)) : Number(row[name]))),
    }));
    const weight = expected.params.weight;
    const options = weight === undefined ? at95 : { ...at95, weight: rows.map((row) => Number(row[weight])) };
    return { fit: estimated(twoWayFixedEffects(panel, regressors, options)) };
  }

  it('slopes, event times and clustered errors are those of R', () => {
    const { tolerance, cases } = readAnswers<Answers>('twfe_cluster');
    const agreement = new Agreement('twfe_cluster');

    for (const expected of cases) {
      const { fit, leads } = fitted(expected);
      const near = (label: string, got: number | null | undefined, wanted: number | undefined) =>
        agreement.near(`${expected.case} ${label}`, got ?? null, wanted ?? null, tolerance);
      const counts = [fit.observations, fit.units, fit.periods, fit.clusters, fit.terms.length].join();
      const wanted = [expected.n_obs, expected.n_units, expected.n_periods, expected.n_clusters, expected.terms.length];
      agreement.same(`${expected.case} counts`, counts, wanted.join());

      expected.terms.forEach((term, place) => {
        const { effect, unadjustedStandardError, standardErrorCountingUnits } = fit.terms[place]!;
        near(`${term.term} estimate`, effect.value, term['estimate']);
        near(`${term.term} CR0`, unadjustedStandardError, term['se_cr0']);
        near(`${term.term} CR1`, effect.standardError, term['se_cr1']);
        near(`${term.term} all dummies`, standardErrorCountingUnits, term['se_cr1_all_dummies']);
        near(`${term.term} t`, effect.statistic, term['t']);
        agreement.same(`${expected.case} df`, effect.degreesOfFreedom, expected.df);
        near(`${term.term} p`, effect.p, term['p']);
        near(`${term.term} lower`, effect.interval?.lower, term['lower95']);
        near(`${term.term} upper`, effect.interval?.upper, term['upper95']);
      });

      if (expected.joint_test !== undefined) {
        const test = estimated(leads!).leads;
        near('leads', test?.chiSquare, expected.joint_test.wald_chi2);
        near('leads df', test?.degreesOfFreedom, expected.joint_test.df);
        near('leads p', test?.p, expected.joint_test.p_chi2);
        near('leads F', test?.f?.value, expected.joint_test.F);
        near('leads p of F', test?.f?.p, expected.joint_test.p_F);
      }
    }

    agreement.conclude({ compared: cases.length, thereAre: 5 });
  });

  it('the beer tax is that of the textbook', () => {
    const { published, cases } = readAnswers<Answers>('twfe_cluster');
    const agreement = new Agreement('twfe_cluster (published)');
    const { effect } = fitted(cases[0]!).fit.terms[0]!;
    agreement.near('estimate', effect.value, published.estimate, published.tolerance);
    agreement.near('error', effect.standardError, published.se, published.tolerance);
    agreement.conclude({ compared: 1, thereAre: 1 });
  });
});

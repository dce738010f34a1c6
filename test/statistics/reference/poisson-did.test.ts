import { poissonFixedEffects } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { numbered } from './numbered';
import { Agreement, readAnswers, readRows } from './reference-folder';

interface Case {
  case: string;
  params: { y: string; x: string[]; exposure: string; unit: string; time: string };
  n_obs: number;
  n_clusters: number;
  deviance: number;
  terms: (Record<string, number> & { term: string })[];
}

describeWithShared('reference: poisson_did', () => {
  it('rate ratios with unit and period effects are those of a regression on dummies in R', () => {
    const rows = readRows('poisson_did');
    const { tolerance, cases } = readAnswers<{ tolerance: { rel: number }; cases: Case[] }>('poisson_did');
    const agreement = new Agreement('poisson_did');

    for (const expected of cases) {
      const column = (name: string) => rows.map((row) => Number(row[name]));
      const panel = {
        outcome: column(expected.params.y),
        unit: numbered(rows.map((row) => row[expected.params.unit]!)),
        period: numbered(rows.map((row) => row[expected.params.time]!)),
      };
      const regressors = expected.params.x.map((name) => ({ name, values: column(name) }));
      const exposure = column(expected.params.exposure);
      const got = estimated(poissonFixedEffects(panel, exposure, regressors, { confidence: 0.95 }));
      const near = (label: string, figure: number | null | undefined, wanted: number | undefined) =>
        agreement.near(`${expected.case} ${label}`, figure ?? null, wanted ?? null, tolerance);

      agreement.same(`${expected.case} observations`, got.observations, expected.n_obs);
      agreement.same(`${expected.case} clusters`, got.clusters, expected.n_clusters);
      agreement.same(`${expected.case} terms`, got.terms.length, expected.terms.length);
      near('deviance', got.deviance, expected.deviance);
      expected.terms.forEach((term, place) => {
        const { effect, rateRatio, unadjustedStandardError } = got.terms[place]!;
        near(`${term.term} estimate`, effect.value, term['estimate']);
        near(`${term.term} CR0`, unadjustedStandardError, term['se_cr0']);
        near(`${term.term} error`, effect.standardError, term['se_cluster']);
        near(`${term.term} ratio`, rateRatio.value, term['rate_ratio']);
        near(`${term.term} lower`, rateRatio.lower, term['rr_lower95']);
        near(`${term.term} upper`, rateRatio.upper, term['rr_upper95']);
        near(`${term.term} p`, effect.p, term['p']);
      });
    }

    agreement.conclude({ compared: cases.length, thereAre: 2 });
  });
});

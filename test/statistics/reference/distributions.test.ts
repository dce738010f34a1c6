import {
  betaQuantile,
  chiSquareQuantile,
  chiSquareUpperTail,
  fQuantile,
  gammaQuantile,
  normalCdf,
  normalQuantile,
  normalUpperTail,
  poissonCdf,
  tQuantile,
  tTwoSidedP,
} from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows } from './reference-folder';

type Arguments = Record<
  'p' | 'q' | 'df' | 'df1' | 'df2' | 'a' | 'b' | 'shape' | 'rate' | 't' | 'x' | 'k' | 'lambda',
  number
>;
type Case = Arguments & { fn: string; value: number };

const functions: Record<string, (given: Arguments) => number> = {
  qnorm: ({ p }) => normalQuantile(p),
  pnorm: ({ q }) => normalCdf(q),
  pnorm_upper: ({ q }) => normalUpperTail(q),
  qt: ({ p, df }) => tQuantile(p, df),
  pt_two_sided: ({ t, df }) => tTwoSidedP(t, df),
  qchisq: ({ p, df }) => chiSquareQuantile(p, df),
  pchisq_upper: ({ x, df }) => chiSquareUpperTail(x, df),
  qgamma: ({ p, shape, rate }) => gammaQuantile(p, shape, rate),
  qbeta: ({ p, a, b }) => betaQuantile(p, a, b),
  qf: ({ p, df1, df2 }) => fQuantile(p, df1, df2),
  ppois: ({ k, lambda }) => poissonCdf(k, lambda),
};

describeWithShared('reference: distributions', () => {
  it('quantiles and tails are those of R, in the tails and at large degrees of freedom too', () => {
    const rows = readRows('distributions');
    const { tolerance, cases } = readAnswers<{ tolerance: { rel: number }; cases: Case[] }>('distributions');
    const agreement = new Agreement('distributions');

    cases.forEach(({ fn, value, ...given }, index) => {
      agreement.same(`row ${index + 1}`, fn, rows[index]?.['fn']);
      const got = functions[fn]?.(given) ?? null;
      agreement.near(`${fn} ${JSON.stringify(given)}`, got, value, { ...tolerance, abs: 1e-300 });
    });

    agreement.conclude({ compared: cases.length, thereAre: rows.length });
  });
});

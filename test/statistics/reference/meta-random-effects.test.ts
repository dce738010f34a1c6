import { randomEffects, type StudyEffect } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { Agreement, readAnswers, readRows } from './reference-folder';

type Figures = Record<'estimate' | 'se' | 'lower95' | 'upper95' | 'p', number>;

interface Case {
  case: string;
  data?: { yi: number; vi: number }[];
  k: number;
  fixed: Pick<Figures, 'estimate' | 'se'>;
  Q: number;
  Q_p: number;
  tau2: number;
  I2_percent: number;
  random: Figures;
  hartung_knapp: Figures;
}

interface Answers {
  tolerance: { rel: number };
  published: { estimate: number; tau2: number; tolerance: { abs: number } };
  cases: Case[];
}

describeWithShared('reference: meta_random_effects', () => {
  const answers = () => readAnswers<Answers>('meta_random_effects');
  const studiesOf = ({ data }: Case): StudyEffect[] =>
    (data ?? readRows('meta_random_effects').map((row) => ({ yi: Number(row['yi']), vi: Number(row['vi']) }))).map(
      ({ yi, vi }) => ({ value: yi, variance: vi }),
    );

  it('pooled effects, heterogeneity and limits are those of metafor', () => {
    const { tolerance, cases } = answers();
    const agreement = new Agreement('meta_random_effects');

    for (const expected of cases) {
      const got = estimated(randomEffects(studiesOf(expected), { confidence: 0.95 }));
      const near = (label: string, figure: number | null | undefined, wanted: number) =>
        agreement.near(`${expected.case} ${label}`, figure ?? null, wanted, tolerance);
      agreement.same(`${expected.case} studies`, got.studies, expected.k);
      near('fixed', got.fixed.value, expected.fixed.estimate);
      near('fixed error', got.fixed.standardError, expected.fixed.se);
      near('Q', got.heterogeneity.q, expected.Q);
      near('p of Q', got.heterogeneity.p, expected.Q_p);
      near('between variance', got.heterogeneity.betweenVariance, expected.tau2);
      near('share', 100 * got.heterogeneity.share, expected.I2_percent);
      near('random', got.random.value, expected.random.estimate);
      near('random error', got.random.standardError, expected.random.se);
      near('random lower', got.random.interval?.lower, expected.random.lower95);
      near('random upper', got.random.interval?.upper, expected.random.upper95);
      near('random p', got.random.p, expected.random.p);
      near('Hartung-Knapp error', got.hartungKnapp.standardError, expected.hartung_knapp.se);
      near('Hartung-Knapp lower', got.hartungKnapp.interval?.lower, expected.hartung_knapp.lower95);
      near('Hartung-Knapp upper', got.hartungKnapp.interval?.upper, expected.hartung_knapp.upper95);
      near('Hartung-Knapp p', got.hartungKnapp.p, expected.hartung_knapp.p);
    }

    agreement.conclude({ compared: cases.length, thereAre: 2 });
  });

  it('the trials of BCG vaccine are pooled as published', () => {
    const { published, cases } = answers();
    const agreement = new Agreement('meta_random_effects (published)');
    const got = estimated(randomEffects(studiesOf(cases[0]!), { confidence: 0.95 }));
    agreement.near('estimate', got.random.value, published.estimate, published.tolerance);
    agreement.near('between variance', got.heterogeneity.betweenVariance, published.tau2, published.tolerance);
    agreement.conclude({ compared: 1, thereAre: 1 });
  });
});

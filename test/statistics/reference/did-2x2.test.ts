import { differenceInDifferences, type TwoByTwo, type TwoByTwoObservation } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { estimated } from '../estimated';
import { Agreement, readAnswers, readRows, type Row } from './reference-folder';

type Figures = Record<string, number>;

interface Answers {
  tolerance: { rel: number };
  published: Figures & { tolerance: { abs: number } };
  cases: (Record<string, number> & {
    case: string;
    outcome: string;
    cells: { group: number; post: number; n: number; mean: number; se: number }[];
    balanced: Figures;
  })[];
}

const observationsOf = (rows: Row[], outcome: string): TwoByTwoObservation[] =>
  rows
    .filter((row) => row[outcome] !== '' && row[outcome] !== undefined)
    .map((row) => ({
      unit: row['id']!,
      isTreated: row['nj'] === '1',
      isAfter: row['d'] === '1',
      value: Number(row[outcome]),
    }));

describeWithShared('reference: did_2x2', () => {
  const fitted = (outcome: string): TwoByTwo =>
    estimated(differenceInDifferences(observationsOf(readRows('did_2x2'), outcome), { confidence: 0.95 }));

  it('differences in differences are those of R, with errors of each kind', () => {
    const { tolerance, cases } = readAnswers<Answers>('did_2x2');
    const agreement = new Agreement('did_2x2');

    for (const expected of cases) {
      const got = fitted(expected.outcome);
      const near = (label: string, figure: number | null | undefined, wanted: number | undefined) =>
        agreement.near(`${expected.case} ${label}`, figure ?? null, wanted ?? null, tolerance);
      const same = (label: string, figure: unknown, wanted: unknown) =>
        agreement.same(`${expected.case} ${label}`, figure, wanted);

      expected.cells.forEach(({ group, post, n, mean, se }, place) => {
        const cell = got.cells[place];
        same(`cell ${place}`, [cell?.isTreated, cell?.isAfter].join(), [group === 1, post === 1].join());
        same(`cell ${place} observations`, cell?.observations, n);
        near(`cell ${place} mean`, cell?.mean, mean);
        near(`cell ${place} error`, cell?.standardError, se);
      });
      same('observations', got.observations, expected['n_obs']);
      same('clusters', got.treatedUnits + got.comparisonUnits, expected['n_clusters']);
      near('estimate', got.effect.value, expected['estimate']);
      near('classical', got.classicalStandardError, expected['se_iid']);
      near('heteroskedastic', got.heteroskedasticStandardError, expected['se_hc1']);
      near('clustered', got.effect.standardError, expected['se_cluster_cr1']);
      near('t', got.effect.statistic, expected['t']);
      same('df', got.effect.degreesOfFreedom, expected['df']);
      near('p', got.effect.p, expected['p']);
      near('lower', got.effect.interval?.lower, expected['lower95']);
      near('upper', got.effect.interval?.upper, expected['upper95']);

      const changes = estimated(got.unitChanges);
      const { balanced } = expected;
      same('units', changes.treatedUnits + changes.comparisonUnits, balanced['n_units']);
      same('treated units', changes.treatedUnits, balanced['n_treated']);
      near('change', changes.value, balanced['estimate']);
      near('change error', changes.standardError, balanced['se_welch']);
      near('change df', changes.degreesOfFreedom, balanced['df_welch']);
      near('change p', changes.p, balanced['p']);
      near('change lower', changes.interval?.lower, balanced['lower95']);
      near('change upper', changes.interval?.upper, balanced['upper95']);
    }

    agreement.conclude({ compared: cases.length, thereAre: 2 });
  });

  it('cell means, effect and the error of unit changes are those printed in 1994', () => {
    const { published } = readAnswers<Answers>('did_2x2');
    const agreement = new Agreement('did_2x2 (published)');
    const got = fitted('fte');
    const printed = [
      ['pa_before', got.cells[0]?.mean],
      ['pa_before_se', got.cells[0]?.standardError],
      ['pa_after', got.cells[1]?.mean],
      ['pa_after_se', got.cells[1]?.standardError],
      ['nj_before', got.cells[2]?.mean],
      ['nj_before_se', got.cells[2]?.standardError],
      ['nj_after', got.cells[3]?.mean],
      ['nj_after_se', got.cells[3]?.standardError],
      ['did', got.effect.value],
      ['balanced_did', estimated(got.unitChanges).value],
      ['balanced_did_se', estimated(got.unitChanges).standardError],
    ] as const;
    for (const [name, figure] of printed) agreement.near(name, figure ?? null, published[name]!, published.tolerance);
    agreement.conclude({ compared: 1, thereAre: 1 });
  });
});

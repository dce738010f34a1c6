import { attribute, type AttributedCohort } from '../../../src/comparisons/attribution/attribute';
import { contrast } from '../../../src/comparisons/estimates/contrast';
import { pool, type Pooling } from '../../../src/comparisons/estimates/pooled';
import { summarise } from '../../../src/comparisons/estimates/summarise';
import type { Panel } from '../../../src/comparisons/panel/panel';
import type { Spell } from '../../../src/time';
import { Agreement, readAnswers, readRows } from '../../statistics/reference/reference-folder';
import { describeWithShared } from '../../support/shared-data';
import { type Cell, panelOf, periodsFrom } from '../support/panels';
import { inSpells, model, spell } from '../support/spells';

interface ModelAnswer {
  model: string;
  practices: number;
  practice_months: number;
  excluded_missing: number;
  events: number;
  patient_years: number;
  rate_per_1000_patient_years: number;
  se_log_rate_cluster: number;
  lower95: number;
  upper95: number;
}

interface Case {
  partial_month_rule: string;
  period_from: string;
  period_to_exclusive: string;
  practice_months_without_whole_membership: number;
  models: ModelAnswer[];
  trust_vs_other: Record<
    'ratio' | 'ratio_log_wald_lower95' | 'ratio_log_wald_upper95' | 'difference_per_1000_py',
    number
  >;
}

const MODELS = ['NHS_TRUST', 'PRIMARY_CARE_HOME', 'OTHER'];
const months = periodsFrom('2016-04-01', 36);
const pooling: Pooling = {
  kind: 'RATE',
  per: 1_000,
  unit: 'per 1,000 patients a year',
  confidence: 0.95,
  listWeights: null,
};

/** What is in the file, cell by cell; a row without a number is missing, and no row is nothing published. */
function readPanel(): Panel {
  const rows = readRows('pooled_by_model');
  const codes = [...new Set(rows.map((row) => row['practice']!))].sort();
  const cellOf = (code: string, month: string): Cell => {
    const row = rows.find((one) => one['practice'] === code && one['month'] === month);
    if (row === undefined) return 'ABSENT';
    const { events, list_size: listSize } = row;
    return events === '' || listSize === '' ? 'NOT_PUBLISHED' : [Number(events), Number(listSize)];
  };
  return panelOf(
    // Closed throughout as far as any register says, so that no row means no practice.
    codes.map((code) => ({ code, closedOn: '1948-07-05', cells: months.map(({ from }) => cellOf(code, from)) })),
    months,
  );
}

function readCohorts(panel: Panel): AttributedCohort[] {
  const rows = readRows('pooled_by_model', 'membership.csv');
  return MODELS.map((name) => {
    const spells = new Map<number, Spell[]>();
    for (const row of rows.filter((one) => one['model'] === name)) {
      const id = panel.units.find(({ odsCode }) => odsCode === row['practice'])!.practiceId;
      spells.set(id, [...(spells.get(id) ?? []), spell(row['from']!, row['to'] || undefined)]);
    }
    const memberships = [...spells].map(([id, of]) => [id, inSpells(...of)]);
    return { ...model(name, Object.fromEntries(memberships)), isOfModel: name !== 'OTHER' };
  });
}

describeWithShared('the reference pooled_by_model, month by month of whole membership', () => {
  it('comes out of attribution and pooling as it was printed', () => {
    const { tolerance, cases } = readAnswers<{ tolerance: { rel: number }; cases: Case[] }>('pooled_by_model');
    const agreement = new Agreement('pooled_by_model (through panels)');
    const panel = readPanel();
    const cohorts = readCohorts(panel);
    const { cohorts: counted, excluded } = attribute(panel, cohorts, { certainty: 'CERTAIN', overlap: 'NONE' });
    const wholeMonths = cases.filter((one) => one.partial_month_rule === 'whole_month');

    for (const expected of wholeMonths) {
      const { period_from: first, period_to_exclusive: end } = expected;
      const within = months.flatMap(({ from }, index) => (from >= first && from < end ? [index] : []));
      const countOf = (reason: string, cohort?: string) =>
        excluded
          .filter((span) => span.reason === reason && (cohort === undefined || span.cohort === cohort))
          .reduce((sum, span) => sum + span.periods.filter((period) => within.includes(period)).length, 0);
      const pooled = MODELS.map((_, cohort) => pool(panel, counted, cohort, within, pooling));
      const near = (figure: string, got: number | null | undefined, wanted: number) =>
        agreement.near(`from ${first} ${figure}`, got ?? null, wanted, tolerance);
      const same = (figure: string, got: unknown, wanted: unknown) =>
        agreement.same(`from ${first} ${figure}`, got, wanted);

      same('months between models', countOf('TRANSITION'), expected.practice_months_without_whole_membership);
      for (const answer of expected.models) {
        const name = answer.model;
        const own = pooled[MODELS.indexOf(name)]!;
        const { poisson } = summarise(own, pooling);
        same(`${name} practices`, own.practices, answer.practices);
        same(`${name} practice-months`, own.practicePeriods, answer.practice_months);
        same(`${name} missing`, countOf('NOT_PUBLISHED', name), answer.excluded_missing);
        same(`${name} events`, own.events, answer.events);
        near(`${name} patient-years`, own.patientYears, answer.patient_years);
        near(`${name} rate`, poisson?.value, answer.rate_per_1000_patient_years);
        near(`${name} lower`, poisson?.lower, answer.lower95);
        near(`${name} upper`, poisson?.upper, answer.upper95);
        const error = own.result?.kind === 'rate' ? own.result.rate.standardErrorOfLog : null;
        near(`${name} standard error`, error, answer.se_log_rate_cluster);
      }

      const figures = contrast(pooled[0]!, pooled[2]!, pooling);
      near('ratio', figures.ratio?.value, expected.trust_vs_other.ratio);
      near('ratio lower', figures.ratio?.lower, expected.trust_vs_other.ratio_log_wald_lower95);
      near('ratio upper', figures.ratio?.upper, expected.trust_vs_other.ratio_log_wald_upper95);
      near('difference', figures.difference?.value, expected.trust_vs_other.difference_per_1000_py);
      near('robust difference', figures.clusterRobustDifference?.value, expected.trust_vs_other.difference_per_1000_py);
    }

    // Of the two rules for a month in part the answers of a comparison know one.
    agreement.conclude({ compared: wholeMonths.length, thereAre: 2 });
  });
});

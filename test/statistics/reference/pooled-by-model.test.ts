import { logWaldRateRatio, pooledRate, rateDifference } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { attribute, type Attribution } from './practice-months';
import { Agreement, readAnswers } from './reference-folder';

interface ModelAnswer {
  model: string;
  practices: number;
  practice_months: number;
  excluded_missing: number;
  events: number;
  patient_months: number;
  patient_years: number;
  rate_per_1000_patient_years: number;
  se_log_rate_cluster: number;
  lower95: number;
  upper95: number;
}

interface Case {
  partial_month_rule: Attribution['rule'];
  period_from: string;
  period_to_exclusive: string;
  practice_months_without_whole_membership: number;
  models: ModelAnswer[];
  trust_vs_other: Record<
    'ratio' | 'ratio_log_wald_lower95' | 'ratio_log_wald_upper95' | 'difference_per_1000_py',
    number
  >;
}

const per1000Years = { per: 1000, confidence: 0.95 };
/** Half the width on the log scale of a 95% interval, in standard errors: Student's t by degrees of freedom, as scipy prints it. */
const T95: Record<number, number> = {
  3: 3.18244630528371,
  6: 2.44691185114497,
  11: 2.20098516009164,
};

describeWithShared('reference: pooled_by_model', () => {
  const answers = () => readAnswers<{ tolerance: { rel: number }; cases: Case[] }>('pooled_by_model');

  it('pools events over the patient-time of membership, with both intervals', () => {
    const { tolerance, cases } = answers();
    const agreement = new Agreement('pooled_by_model');

    for (const expected of cases) {
      const attributed = attribute({
        rule: expected.partial_month_rule,
        from: expected.period_from,
        toExclusive: expected.period_to_exclusive,
      });
      const label = `${expected.partial_month_rule} from ${expected.period_from}`;
      agreement.same(label, attributed.withoutModel, expected.practice_months_without_whole_membership);

      for (const answer of expected.models) {
        const model = attributed.model(answer.model);
        const pooled = pooledRate(model.clusters, per1000Years);
        const near = (figure: string, got: number | null | undefined, wanted: number) =>
          agreement.near(`${label} ${answer.model} ${figure}`, got ?? null, wanted, tolerance);
        const same = (figure: string, got: unknown, wanted: unknown) =>
          agreement.same(`${label} ${answer.model} ${figure}`, got, wanted);

        same('practices', pooled?.clusters, answer.practices);
        same('practice-months', model.practiceMonths, answer.practice_months);
        same('excluded', model.excludedMissing, answer.excluded_missing);
        same('events', pooled?.events, answer.events);
        same('patient-months', model.patientMonths, answer.patient_months);
        near('patient-years', pooled?.exposure, answer.patient_years);
        near('rate', pooled?.value, answer.rate_per_1000_patient_years);
        near('lower', pooled?.poisson.lower, answer.lower95);
        near('upper', pooled?.poisson.upper, answer.upper95);
        near('standard error', pooled?.standardErrorOfLog, answer.se_log_rate_cluster);
        // The reference has the standard error, and no limits from it: t over its practices makes them.
        const factor = Math.exp(T95[answer.practices - 1]! * answer.se_log_rate_cluster);
        near('robust lower', pooled?.clusterRobust?.lower, answer.rate_per_1000_patient_years / factor);
        near('robust upper', pooled?.clusterRobust?.upper, answer.rate_per_1000_patient_years * factor);
      }
    }

    // Two rules by two periods, and no table to count rows in.
    agreement.conclude({ compared: cases.length, thereAre: 4 });
  });

  it('compares the trust with the others', () => {
    const { tolerance, cases } = answers();
    const agreement = new Agreement('pooled_by_model (trust_vs_other)');

    for (const { trust_vs_other: expected, ...attribution } of cases) {
      const attributed = attribute({
        rule: attribution.partial_month_rule,
        from: attribution.period_from,
        toExclusive: attribution.period_to_exclusive,
      });
      const trust = pooledRate(attributed.model('NHS_TRUST').clusters, per1000Years)!;
      const others = pooledRate(attributed.model('OTHER').clusters, per1000Years)!;
      const ratio = logWaldRateRatio(trust, others, per1000Years);
      const label = `${attribution.partial_month_rule} from ${attribution.period_from}`;

      agreement.near(`${label} ratio`, ratio.value, expected.ratio, tolerance);
      agreement.near(`${label} lower`, ratio.lower, expected.ratio_log_wald_lower95, tolerance);
      agreement.near(`${label} upper`, ratio.upper, expected.ratio_log_wald_upper95, tolerance);
      const difference = rateDifference(trust, others, per1000Years).value;
      agreement.near(`${label} difference`, difference, expected.difference_per_1000_py, tolerance);
    }

    agreement.conclude({ compared: cases.length, thereAre: 4 });
  });
});

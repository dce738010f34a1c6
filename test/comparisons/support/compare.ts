import type { Database } from '../../../src/database';
import { answer, ask } from '../../support/ask';

const COMPARISON = `query Compare($input: ComparisonInput!, $asOf: Date, $asKnownAt: DateTime, $atRevision: Int) {
  compareModels(input: $input, asOf: $asOf, asKnownAt: $asKnownAt, atRevision: $atRevision) {
    metric { code }
    cohorts {
      label isProxy practices leads practiceMonths events patientYears
      estimate { ...E } poisson { ...E } wilson { ...E }
    }
    contrasts {
      cohort reference difference { ...E } ratio { ...E } clusterRobustDifference { ...E } clusterRobustRatio { ...E } p poissonP q
    }
    months: trend { ...T }
    quarters: trend(grain: QUARTER) { ...T }
    years: trend(grain: YEAR) { ...T }
    published { study }
    claims { id }
    caveats { code sentence }
    notDetermined
    population {
      practices practiceMonths events patientYears
      overlapping { practices practiceMonths }
      flagged { reason practices practiceMonths }
      excluded {
        reason practices practiceMonths
        detail(first: 100) { nodes { odsCode name cohort period { text } practiceMonths bound practice { odsCode } } }
      }
    }
    moment { asOf asKnownAt atRevision }
    fingerprint
    citation
  }
}
fragment E on Estimate { value lower upper confidence unit method }
fragment T on CohortTrend {
  label
  points { period { text from { text } to { text } } practices practiceMonths events patientYears estimate { ...E } poisson { ...E } }
}`;

export interface AskedMoment {
  asOf?: string;
  asKnownAt?: string;
  atRevision?: number;
}

/** Everything that can be asked of a comparison but the methods that are not offered. */
// Tests read what they asked for; a wrong path fails there.
export async function compare(database: Database, input: object, moment: AskedMoment = {}): Promise<any> {
  return (await answer(database, COMPARISON, { input, ...moment })).compareModels;
}

/** The code and the sentence that a question is refused with. */
export async function refusalOf(database: Database, input: object): Promise<[code: unknown, sentence: string]> {
  const { errors } = await ask(database, COMPARISON, { input });
  if (errors?.length !== 1) throw new Error(`refused ${errors?.length ?? 0} times, not once`);
  return [errors[0]!.extensions['code'], errors[0]!.message];
}

/** What is told of one cohort. */
export function cohortOf({ cohorts }: { cohorts: any[] }, label: string): any {
  return cohorts.find((cohort) => cohort.label === label);
}

/** Practice-months that count to nobody, by reason and code: `{ LEFT_OUT: { M92002: 3 } }`. */
export function excludedMonths(comparison: any): Record<string, Record<string, number>> {
  const excluded: Record<string, Record<string, number>> = {};
  for (const { reason, detail } of comparison.population.excluded) {
    for (const { odsCode, practiceMonths } of detail.nodes) {
      const codes = (excluded[reason] ??= {});
      codes[odsCode] = (codes[odsCode] ?? 0) + practiceMonths;
    }
  }
  return excluded;
}

/** The sentences of one code of caveats. */
export function caveatsOf(comparison: any, code: string): string[] {
  return comparison.caveats.filter((caveat: any) => caveat.code === code).map((caveat: any) => caveat.sentence);
}

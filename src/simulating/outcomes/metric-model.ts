import { RandomStream } from '../random';

/** How one outcome is made. */
export interface MetricModel {
  /** Its code, which begins with SIM_. */
  code: string;
  /** Its short name among the options of the command. */
  alias: string;
  name: string;
  definition: string;
  /** Events per 1,000 patients and month of 30.4 days, before anything else is known of practice or month. */
  perThousandAMonth: number;
  /** How the rate grows in a year, as a share. */
  trendPerYear: number;
  /** How far winter lies above, and summer below, the year. */
  seasonality: number;
  /** What one standard deviation of deprivation adds to the logarithm of the rate. */
  deprivationEffect: number;
  /** Standard deviation of the logarithm of the rate between practices, beside deprivation. */
  spreadOfPractices: number;
  /** The variance of a month's count is mean + overdispersion * mean². */
  overdispersion: number;
  /** Standard deviation of the logarithm of what befalls the whole country in a month. */
  monthShock: number;
  /** What is left of the rate in the first four months of the pandemic, and in the twelve after them. */
  pandemic: readonly [number, number];
  /** The largest count that the publisher hides, where parameters leave it to the metric; 0 for none. */
  hidesUpTo: number;
}

const USUAL = {
  deprivationEffect: 0.1,
  spreadOfPractices: 0.15,
  overdispersion: 0.006,
  monthShock: 0.01,
  trendPerYear: 0.01,
  seasonality: 0.03,
  pandemic: [0.7, 0.85] as const,
  hidesUpTo: 7,
};

/** Named after what the evaluations measured; rates and their sources stand in `docs/simulated-data.md`. */
const NAMED: readonly MetricModel[] = [
  {
    ...USUAL,
    code: 'SIM_EMERGENCY_ADMISSIONS',
    alias: 'admissions',
    name: 'Simulated emergency admissions',
    definition: 'Invented counts that behave as unplanned admissions do.',
    perThousandAMonth: 7.7,
    trendPerYear: 0.015,
    seasonality: 0.04,
  },
  {
    ...USUAL,
    code: 'SIM_AE_ATTENDANCES',
    alias: 'ae',
    name: 'Simulated A&E attendances',
    definition: 'Invented counts that behave as attendances at departments of every type do.',
    perThousandAMonth: 34,
    trendPerYear: 0.02,
    seasonality: -0.02,
    spreadOfPractices: 0.2,
    pandemic: [0.6, 0.8],
  },
  {
    ...USUAL,
    code: 'SIM_READMISSIONS',
    alias: 'readmissions',
    name: 'Simulated emergency readmissions',
    definition: 'Invented counts that behave as emergency admissions soon after a discharge do.',
    perThousandAMonth: 1.1,
    // An extract under an agreement is whole: hiding small counts would hide a third of the months.
    hidesUpTo: 0,
  },
  {
    ...USUAL,
    code: 'SIM_OUTPATIENT_ATTENDANCES',
    alias: 'outpatient',
    name: 'Simulated outpatient attendances',
    definition: 'Invented counts that behave as outpatient attendances do.',
    perThousandAMonth: 130,
    seasonality: 0,
    pandemic: [0.5, 0.85],
  },
  {
    ...USUAL,
    code: 'SIM_TOTAL_ADMISSIONS',
    alias: 'total-admissions',
    name: 'Simulated admissions of every kind',
    definition: 'Invented counts that behave as all admissions together do.',
    perThousandAMonth: 24,
    seasonality: 0.01,
    pandemic: [0.6, 0.85],
  },
  {
    ...USUAL,
    code: 'SIM_ACSC_ADMISSIONS',
    alias: 'acsc',
    name: 'Simulated ambulatory care sensitive admissions',
    definition: 'Invented counts that behave as admissions do which primary care may prevent; small ones are hidden.',
    perThousandAMonth: 1.5,
    hidesUpTo: 5,
  },
];

/** More metrics than the named ones are outcomes without a name and without an effect. */
const LEAST_PER_THOUSAND = 2;
const MOST_PER_THOUSAND = 60;

export function metricModels({ seed, metrics }: { seed: number; metrics: number }): MetricModel[] {
  const named = NAMED.slice(0, metrics);
  const further = Array.from({ length: metrics - named.length }, (_, place) => {
    const number = named.length + place + 1;
    const random = new RandomStream(seed, 'metric', number);
    const ratio = MOST_PER_THOUSAND / LEAST_PER_THOUSAND;
    return {
      ...USUAL,
      code: `SIM_OUTCOME_${String(number).padStart(2, '0')}`,
      alias: `outcome-${number}`,
      name: `Simulated outcome ${number}`,
      definition: 'Invented counts of no particular kind, on which nothing has an effect.',
      perThousandAMonth: Number((LEAST_PER_THOUSAND * ratio ** random.uniform()).toFixed(2)),
      seasonality: Number((0.05 * (2 * random.uniform() - 1)).toFixed(3)),
    };
  });
  return [...named, ...further];
}

/** The code of a metric that an option names by its code or its alias; null for an unknown one. */
export function metricCodeOf(name: string): string | null {
  const text = name.trim();
  const model = NAMED.find(({ code, alias }) => code === text.toUpperCase() || alias === text.toLowerCase());
  return model?.code ?? (/^SIM_OUTCOME_\d+$/i.test(text) ? text.toUpperCase() : null);
}

/** Which small counts a publisher hides. */
export type SuppressionRule = 'BY_METRIC' | 'NONE' | '1-5' | '1-7';

/** Everything that a simulation depends on. The same parameters give the same files, byte for byte. */
export interface SimulationParameters {
  /** A whole number. */
  seed: number;
  /** Practices open at the start; those of the city are among them. */
  practices: number;
  /** Of the invented city, where one trust and one federation run programmes that are meant to be compared. */
  cityPractices: number;
  /** How many months are observed. */
  months: number;
  /** How many metrics are observed: the first are named after real ones, the others are further outcomes without an effect. */
  metrics: number;
  /** The first month, such as 2013-04. */
  start: string;
  /**
   * True rate ratios of being run by a trust, by metric: mean of the first two years after joining against what would have been
   * without, over all trusts, those of the city included. Metrics that are not named have 1.
   */
  effects: Readonly<Record<string, number>>;
  /** True rate differences of the city's trust, by metric, in events per 100 patients a month; mean of the first two years. */
  cityEffects: Readonly<Record<string, number>>;
  /** Standard deviation of the logarithm of the rate ratio between trusts, the city's left out. */
  effectSpread: number;
  /** Months until an effect has grown to its full size. */
  rampMonths: number;
  /** Standard deviation of the logarithm of what befalls all practices of one trust or area in a year. */
  sharedShock: number;
  suppression: SuppressionRule;
}

/**
 * The published figures that a simulation is calibrated to where nothing else is asked for; `docs/simulated-data.md` names the
 * source of each.
 */
export const PUBLISHED_EFFECTS: Readonly<Record<string, number>> = {
  SIM_AE_ATTENDANCES: 0.98,
  SIM_EMERGENCY_ADMISSIONS: 0.97,
  SIM_READMISSIONS: 0.95,
  SIM_OUTPATIENT_ATTENDANCES: 0.99,
};
export const PUBLISHED_CITY_EFFECTS: Readonly<Record<string, number>> = {
  SIM_EMERGENCY_ADMISSIONS: -0.11,
  SIM_READMISSIONS: -0.021,
};

export const NATIONAL_PANEL: SimulationParameters = {
  seed: 1605,
  practices: 7_000,
  cityPractices: 40,
  months: 120,
  metrics: 20,
  start: '2013-04',
  effects: PUBLISHED_EFFECTS,
  cityEffects: PUBLISHED_CITY_EFFECTS,
  effectSpread: 0,
  rampMonths: 6,
  sharedShock: 0.02,
  suppression: 'BY_METRIC',
};

/** What a fresh record holds beside the evidence: a city and 300 practices elsewhere, until the last month before the pandemic. */
export const DEMONSTRATION: SimulationParameters = { ...NATIONAL_PANEL, practices: 340, months: 83, metrics: 3 };

import { RandomStream } from '../random';
import type { TrustSpell, World } from '../world';
import type { MetricModel } from './metric-model';
import { practiceRates } from './practice-rates';

/** The published evaluations speak of two years. */
export const MONTHS_OF_THE_ESTIMAND = 24;

/** What being run by a trust truly does to one metric. */
export interface TrueEffect {
  /** Rate ratio by trust, mean of the first two years of each practice; 1 for the city where its effect is a difference. */
  ratios: readonly number[];
  /** Difference of the city's rate in events per 1,000 patients a month, mean of the first two years; 0 where it is a ratio. */
  cityDifference: number;
  /** The city's difference as the ratio that it amounts to, over its practices by their patients. */
  cityRatio: number;
  /** The ratio over all trusts by patients, the city's included. */
  ratio: number;
}

/**
 * The effect by trust. What is asked for is the ratio over all trusts; where the city has a difference of its own, the others
 * have what is left, so that all together come to what was asked for.
 */
export function trueEffect(world: World, model: MetricModel): TrueEffect {
  const { parameters, trusts } = world;
  const wanted = parameters.effects[model.code] ?? 1;
  const cityDifference = (parameters.cityEffects[model.code] ?? 0) * 10;
  const cityRatio = cityDifference === 0 ? wanted : 1 + cityDifference / cityRate(world, model);
  const patients = trusts.map(({ spells }) => spells.reduce((sum, spell) => sum + patientsAtJoining(world, spell), 0));
  const all = patients.reduce((sum, one) => sum + one, 0);
  const others = all - patients[0]!;
  const leftForOthers =
    others === 0 ? wanted : Math.exp((all * Math.log(wanted) - patients[0]! * Math.log(cityRatio)) / others);
  const random = new RandomStream(parameters.seed, 'effects', model.code);
  const ratios = trusts.map((_, trust) => {
    if (trust === 0) return cityDifference === 0 ? wanted : 1;
    return leftForOthers * Math.exp(parameters.effectSpread * random.normal());
  });
  return { ratios, cityDifference, cityRatio, ratio: others === 0 ? cityRatio : wanted };
}

/** Events per 1,000 patients a month that the practices of the city's trust would have, by their patients. */
function cityRate(world: World, model: MetricModel): number {
  const rates = practiceRates(world, model);
  let events = 0;
  let patients = 0;
  for (const spell of world.trusts[0]!.spells) {
    const list = patientsAtJoining(world, spell);
    events += list * rates[spell.practice]! * (1 + model.trendPerYear) ** (spell.joins / 12);
    patients += list;
  }
  return patients === 0 ? model.perThousandAMonth : (1_000 * events) / patients;
}

function patientsAtJoining({ lists, parameters: { months } }: World, { practice, joins }: TrustSpell): number {
  return lists[practice * months + Math.min(joins, months - 1)]!;
}

/**
 * How much of an effect there is in each month after joining: it grows in equal steps and then stays. Scaled so that the mean of
 * the first two years is 1; what it stays at is a little more than that.
 */
export function ramp(rampMonths: number, months: number): Float64Array {
  const raw = (month: number): number => Math.min(1, (month + 1) / (rampMonths + 1));
  let sum = 0;
  for (let month = 0; month < MONTHS_OF_THE_ESTIMAND; month += 1) sum += raw(month);
  const mean = sum / MONTHS_OF_THE_ESTIMAND;
  return Float64Array.from({ length: months }, (_, month) => raw(month) / mean);
}

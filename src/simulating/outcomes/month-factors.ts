import { RandomStream } from '../random';
import { daysIn, monthOfYear, monthsSincePandemic, type World } from '../world';
import type { MetricModel } from './metric-model';

const DAYS_OF_A_USUAL_MONTH = 365.25 / 12;
const MONTHS_OF_LOCKDOWN = 4;
const MONTHS_OF_RECOVERY = 12;

/** What each month does to the rate of the whole country: its length, the trend, the season, chance, and the pandemic. */
export function monthFactors({ parameters }: World, model: MetricModel): Float64Array {
  const random = new RandomStream(parameters.seed, 'months', model.code);
  return Float64Array.from({ length: parameters.months }, (_, month) => {
    const season = Math.cos((2 * Math.PI * (monthOfYear(parameters, month) - 1)) / 12);
    const length = daysIn(parameters, month) / DAYS_OF_A_USUAL_MONTH;
    const trend = (1 + model.trendPerYear) ** (month / 12);
    const chance = Math.exp(model.monthShock * random.normal());
    return (
      length *
      trend *
      (1 + model.seasonality * season) *
      chance *
      pandemicFactor(model, monthsSincePandemic(parameters, month))
    );
  });
}

function pandemicFactor({ pandemic: [lockdown, recovery] }: MetricModel, since: number): number {
  if (since < 0 || since >= MONTHS_OF_LOCKDOWN + MONTHS_OF_RECOVERY) return 1;
  return since < MONTHS_OF_LOCKDOWN ? lockdown : recovery;
}

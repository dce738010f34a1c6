import { RandomStream } from '../random';
import type { World } from '../world';
import type { MetricModel } from './metric-model';

/** Each practice's own rate, in events per patient and month of usual length. */
export function practiceRates({ parameters, practices }: World, model: MetricModel): Float64Array {
  const random = new RandomStream(parameters.seed, 'practice-rates', model.code);
  const { perThousandAMonth, deprivationEffect, spreadOfPractices } = model;
  // A logarithm that varies lifts the mean: taken off again, so that the country has the rate that is stated.
  const lift = (deprivationEffect ** 2 + spreadOfPractices ** 2) / 2;
  return Float64Array.from(practices, ({ deprivation }) => {
    const logarithm = deprivationEffect * deprivation + spreadOfPractices * random.normal() - lift;
    return (perThousandAMonth / 1_000) * Math.exp(logarithm);
  });
}

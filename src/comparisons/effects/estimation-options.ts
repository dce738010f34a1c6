import { ApiError } from '../../graphql';
import { ClusterBy, ComparisonUnits, type EffectOptions } from '../question/effect-options';
import type { EstimationOptions } from './study';

const USUAL_SEED = 1;
const USUAL_REPETITIONS = 999;

/** What an option may be, with the words for what it is not. */
const RANGES = {
  anticipationMonths: [0, 24],
  washOutMonths: [0, 24],
  mostDonors: [3, 1_000],
  harmonics: [0, 5],
  seed: [0, 2_147_483_647],
  repetitions: [19, 9_999],
} as const;

/** @throws {ApiError} `BAD_INPUT` for an option outside its range */
export function estimationOptions(options: EffectOptions, confidence: number): EstimationOptions {
  for (const [name, [least, most]] of Object.entries(RANGES) as [keyof typeof RANGES, readonly [number, number]][]) {
    const value = options[name];
    if (value == null || (value >= least && value <= most)) continue;
    throw new ApiError('BAD_INPUT', `options.${name} must be from ${least} to ${most}, got ${value}`, {
      field: `options.${name}`,
    });
  }
  return {
    confidence,
    comparison: options.comparison === ComparisonUnits.NOT_YET_TREATED ? 'not-yet-treated' : 'never-treated',
    clusterBy: options.clusterBy === ClusterBy.LEAD ? 'LEAD' : 'PRACTICE',
    mostDonors: options.mostDonors,
    harmonics: options.harmonics ?? null,
    seed: options.seed ?? USUAL_SEED,
    repetitions: options.repetitions ?? USUAL_REPETITIONS,
  };
}

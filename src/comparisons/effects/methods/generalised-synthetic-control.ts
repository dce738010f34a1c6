import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { generalisedSyntheticControl as fit, type TreatedSeries } from '../../../statistics';
import { nearestDonors } from '../donor-pool';
import type { EffectFigures, NoEffect } from '../effect-result';
import { noEffectBecause, noIntervalBecause } from '../no-effect';
import { drawPlacebos, groupsByLead, permutationInWords, poolsOf, shareAsLarge } from '../permutation';
import { placeboInterval } from '../placebo-interval';
import type { EstimationOptions, Study, StudyUnit, TreatedStudyUnit } from '../study';
import { found, incompleteOf, isComplete } from './found';
import { eventTimesOf, gapSeries, withoutHoles } from './gaps';

/** Each placebo is a fit of its own. */
const MOST_REPETITIONS = 99;

/** What comparators have in common, each to its own degree, carried on for the members from how they shared in it before. */
export function generalisedSyntheticControl(study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  const treated = study.treated.filter(isComplete);
  const offered = study.comparators.filter(isComplete);
  const donors = treated.length === 0 ? [] : nearestDonors(treated, offered, options.mostDonors);
  const controls = donors.map(({ outcomes }) => ({ outcomes, covariates: [] }));
  const result = fit(treated.map(seriesOf), controls);
  if (!result.isEstimable) return noEffectBecause(result);

  const { factors, gaps } = result;
  const effect = meanGap(treated, gaps);
  const repetitions = Math.min(options.repetitions, MOST_REPETITIONS);
  const { placebos, pools } = placeboEffects(treated, donors, factors, { ...options, repetitions });
  const limits = placeboInterval(effect, placebos, options.confidence);
  if (limits === null) return noIntervalBecause('one-comparison-cluster');
  const method = 'generalised synthetic control (interactive fixed effects), limits from placebos';
  return found(
    study,
    { treated, comparators: donors },
    { value: effect, ...limits, confidence: options.confidence, unit: study.unit, method },
    {
      permutationP: shareAsLarge(placebos, effect),
      permutation: permutationInWords(pools, { ...options, repetitions: placebos.length }),
      leftOut: incompleteOf(study),
      donorsOffered: offered.length,
      donorsUsed: donors.length,
      placebos: placebos.map((value, draw) => ({ label: `draw ${draw + 1}`, value })),
      eventStudy: eventTimesOf(treated, gaps),
      series: gapSeries(study, treated, gaps),
      settings: { donorPool: donors.length, factorsChosenBy: 'leaving out one period before at a time' },
      fit: {
        rmspeBefore: result.rmspeBefore,
        rmspeAfter: null,
        medianPlaceboRmspeBefore: null,
        effectiveDonors: null,
        factors,
        lag: null,
        durbinWatson: null,
      },
    },
  );
}

function seriesOf(unit: TreatedStudyUnit): TreatedSeries {
  return { outcomes: withoutHoles(unit), covariates: [], firstAfter: unit.lastUntreated + 1 };
}

/** Over all periods as members, practice by practice. */
function meanGap(treated: readonly TreatedStudyUnit[], gaps: readonly Float64Array[]): number {
  let [sum, count] = [0, 0];
  gaps.forEach((of, unit) => {
    for (const gap of of.subarray(treated[unit]!.firstTreated)) {
      sum += gap;
      count += 1;
    }
  });
  return sum / count;
}

function placeboEffects(
  treated: readonly TreatedStudyUnit[],
  donors: readonly StudyUnit[],
  factors: number,
  options: EstimationOptions,
): { placebos: number[]; pools: number[][] } {
  const groups = groupsByLead(treated);
  const all = [...donors.keys()];
  const pools = poolsOf(all, donors, groups);
  if (donors.length < 2 * treated.length + factors + 2) return { placebos: [], pools };
  const generator = xoroshiro128plus(options.seed);
  const placebos: number[] = [];
  for (let draw = 0; draw < options.repetitions; draw += 1) {
    const drawn = drawPlacebos(groups, pools, all, generator);
    const pretended = [...drawn].map(([place, { lastUntreated, firstTreated }]) => {
      const { practiceId, odsCode, outcomes, events, exposure, place: where } = donors[place]!;
      return { practiceId, odsCode, outcomes, events, exposure, place: where, lead: null, lastUntreated, firstTreated };
    });
    const others = donors.filter((_, place) => !drawn.has(place)).map(({ outcomes }) => ({ outcomes, covariates: [] }));
    const result = fit(pretended.map(seriesOf), others, { factors });
    if (result.isEstimable) placebos.push(meanGap(pretended, result.gaps));
  }
  return { placebos, pools };
}

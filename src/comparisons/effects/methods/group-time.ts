import { groupTimeEffects, groupTimePreTest, type Effect, type StaggeredUnit } from '../../../statistics';
import type { EffectFigures, EstimateFigures, NoEffect } from '../effect-result';
import { noEffectBecause, noIntervalBecause } from '../no-effect';
import { permutationOfChanges } from '../permutation';
import type { EstimationOptions, Study, StudyUnit, TreatedStudyUnit } from '../study';
import { clusterOf } from './cluster-of';
import { canTestBefore, figuresOf, figuresWithPlacebos, found, incompleteOf, isComplete, placebosOf } from './found';

const METHOD = 'group-time effects (Callaway and Sant’Anna)';

/** Each practice against its own last month before, and against comparators over the same months. */
export function groupTime(study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  const treated = study.treated.filter(isComplete);
  const comparators = study.comparators.filter(isComplete);
  const units = [...treated, ...comparators].map((unit) => staggered(unit, options));
  const design = { comparison: options.comparison, base: 'universal' } as const;
  const result = groupTimeEffects(units, { ...design, confidence: options.confidence });
  if (!result.isEstimable) return noEffectBecause(result);
  const { group, simple, dynamic, calendar } = result;
  const used = { ...study, treated, comparators };
  const permuted = permutationOfChanges(used, options, { changeOf: meanChange });
  const clusters = options.clusterBy === 'LEAD' ? ', clustered by lead' : '';
  const method = `${METHOD}${clusters}; mean over the practices that joined`;
  const estimate = figuresWithPlacebos(group.overall, study.unit, method, permuted, options.confidence);
  if (estimate === null) return noIntervalBecause(group.overall.whyNoInterval!);

  const preTest = groupTimePreTest(units, { ...design, base: 'varying' });
  return found(study, used, estimate, {
    p: group.overall.p,
    ...placebosOf(permuted),
    leftOut: incompleteOf(study),
    settings: { cohorts: result.cohorts.length, clusters: result.clusters, base: 'last month certainly before' },
    eventStudy: dynamic.eventTimes.map(({ eventTime, effect }) => ({
      eventTime,
      value: effect.value,
      lower: effect.interval?.lower ?? null,
      upper: effect.interval?.upper ?? null,
      practices: practicesSeenAt(treated, eventTime, study.periods.length),
      isReference: effect.whyNoInterval === 'reference-period',
    })),
    preTrend:
      preTest === null || !canTestBefore(preTest.degreesOfFreedom, treated)
        ? null
        : {
            name: 'Wald’s test that no group moved otherwise before it joined',
            statistic: preTest.chiSquare,
            degreesOfFreedom: preTest.degreesOfFreedom,
            p: preTest.p,
          },
    variants: [
      variant('simple: every treated month, early joiners weigh more', simple, study.unit),
      variant('dynamic: mean over times since joining', dynamic.overall, study.unit),
      variant('calendar: mean over months', calendar.overall, study.unit),
    ].flatMap((one) => one ?? []),
  });
}

function staggered(unit: StudyUnit | TreatedStudyUnit, options: EstimationOptions): StaggeredUnit {
  const cluster = options.clusterBy === 'LEAD' ? { cluster: clusterOf(unit, options) } : {};
  if (!('firstTreated' in unit)) return { outcomes: unit.outcomes, firstTreated: null, ...cluster };
  const { outcomes, firstTreated, lastUntreated } = unit;
  return { outcomes, firstTreated, lastUntreated, ...cluster };
}

function variant(name: string, effect: Effect, unit: string): { name: string; estimate: EstimateFigures } | null {
  const estimate = figuresOf(effect, unit, `${METHOD}, normal limits from influence functions`);
  return estimate === null ? null : { name, estimate };
}

/** Mean over the months as a member, less the last month before. */
function meanChange(
  { outcomes }: StudyUnit,
  { lastUntreated, firstTreated }: { lastUntreated: number; firstTreated: number },
): number {
  const after = outcomes.subarray(firstTreated);
  return after.reduce((sum, value) => sum + value, 0) / after.length - outcomes[lastUntreated]!;
}

function practicesSeenAt(treated: readonly TreatedStudyUnit[], eventTime: number, periods: number): number {
  return treated.filter(({ firstTreated, lastUntreated }) => {
    const place = eventTime >= 0 ? firstTreated + eventTime : lastUntreated + 1 + eventTime;
    return place >= 0 && place < periods;
  }).length;
}

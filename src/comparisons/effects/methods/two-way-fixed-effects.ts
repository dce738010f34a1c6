import { eventStudy, twoWayFixedEffects as regression } from '../../../statistics';
import type { EffectFigures, NoEffect } from '../effect-result';
import { noEffectBecause, noIntervalBecause } from '../no-effect';
import type { EstimationOptions, Study } from '../study';
import { canTestBefore, figuresOf, found } from './found';
import { rowsOf } from './panel-of-study';

/** Farther ends are taken together. */
const MONTHS_AROUND = 12;

/** Regression with an effect of each practice and each period. */
export function twoWayFixedEffects(study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  const { panel, isMember, firstTreated } = rowsOf(study, options, 'outcomes');
  const result = regression(panel, [isMember], options);
  if (!result.isEstimable) return noEffectBecause(result);
  const [term] = result.terms;
  const method = `two-way fixed effects, cluster-robust by ${options.clusterBy.toLowerCase()} (CR1), t limits`;
  const estimate = figuresOf(term!.effect, study.unit, method);
  if (estimate === null) return noIntervalBecause(term!.effect.whyNoInterval!);

  const ends = Math.max(1, Math.round(MONTHS_AROUND / (study.periods[0]?.months ?? 1)));
  const events = eventStudy(panel, firstTreated, { earliest: -ends, latest: ends, confidence: options.confidence });
  const leads = events.isEstimable ? events.leads : null;
  return found(study, study, estimate, {
    p: term!.effect.p,
    settings: { clusters: result.clusters, eventTimesTakenTogetherBeyond: ends },
    eventStudy: events.isEstimable
      ? [
          ...events.eventTimes.map(({ eventTime, effect }) => ({
            eventTime,
            value: effect.value,
            lower: effect.interval?.lower ?? null,
            upper: effect.interval?.upper ?? null,
            practices: null,
            isReference: false,
          })),
          { eventTime: events.reference, value: 0, lower: null, upper: null, practices: null, isReference: true },
        ].sort((one, other) => one.eventTime - other.eventTime)
      : [],
    preTrend:
      leads === null || !canTestBefore(leads.degreesOfFreedom, study.treated)
        ? null
        : {
            name: 'Wald’s test that all event times before the reference are nought',
            statistic: leads.chiSquare,
            degreesOfFreedom: leads.degreesOfFreedom,
            p: leads.f?.p ?? leads.p,
          },
  });
}

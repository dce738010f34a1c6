import { type Effect } from '../effect';
import { type JointTest, waldTest } from '../joint-test';
import { notEstimable, type NotEstimable } from '../not-estimable';

import type { PanelRows, Regressor } from './panel-rows';
import { twoWayFixedEffects, type TwoWayFixedEffects, type TwoWayOptions } from './two-way-fixed-effects';

export interface EventStudyOptions extends TwoWayOptions {
  /** Event times up to this one are taken together. */
  readonly earliest: number;
  /** Event times from this one on are taken together. */
  readonly latest: number;
  /** What the others are compared with; the period before the start unless said otherwise. */
  readonly reference?: number;
}

export interface EventTimeEffect {
  /** Periods since the start: 0 is the first treated one. At the ends, all beyond are in it. */
  readonly eventTime: number;
  readonly effect: Effect;
}

export interface EventStudy {
  readonly isEstimable: true;
  readonly reference: number;
  /** Those that occur, in order, without the reference. */
  readonly eventTimes: readonly EventTimeEffect[];
  /** That all before the reference are 0; null when there are none, or more of them than clusters. */
  readonly leads: JointTest | null;
  readonly regression: TwoWayFixedEffects;
}

/**
 * Event study by two-way fixed effects: the effect by periods since each unit's start, against the period before it.
 *
 * To see whether the treated moved otherwise before they started, and how an effect grew. Where start months differ,
 * each figure may mix in those of other event times; group-time effects do not.
 *
 * @param panel          one row for each observed unit and period
 * @param firstTreated   each unit's first treated period, null for units never treated
 * @param options        where the ends are taken together, and the reference
 * @returns              not estimable without treated units, or when nobody is untreated at the two ends (`collinear`)
 * @throws {RangeError} as `twoWayFixedEffects`; or when the reference is not between the ends
 * @see Sun L, Abraham S (2021). Estimating dynamic treatment effects in event studies. J Econom 225:175-199.
 * @example eventStudy(panel, [1, 2, null], { earliest: -2, latest: 2, confidence: 0.95 })
 */
export function eventStudy(
  panel: PanelRows,
  firstTreated: readonly (number | null)[],
  { earliest, latest, reference = -1, ...options }: EventStudyOptions,
): EventStudy | NotEstimable {
  if (!(earliest <= reference && reference <= latest)) {
    throw new RangeError(`reference must lie between earliest ${earliest} and latest ${latest}; got ${reference}`);
  }
  const columns = new Map<number, Float64Array>();
  for (let row = 0; row < panel.outcome.length; row += 1) {
    const start = firstTreated[panel.unit[row]!];
    if (start === undefined)
      throw new RangeError(`firstTreated must hold unit ${panel.unit[row]!}; got ${firstTreated.length} units`);
    if (start === null) continue;
    const eventTime = Math.min(Math.max(panel.period[row]! - start, earliest), latest);
    const column = columns.get(eventTime) ?? new Float64Array(panel.outcome.length);
    column[row] = 1;
    columns.set(eventTime, column);
  }
  if (columns.size === 0) return notEstimable('no-treated-units', { needed: 1, had: 0 });
  if (!columns.delete(reference))
    return notEstimable('no-observations-before', { needed: 1, had: 0, subject: `event time ${reference}` });

  const eventTimes = [...columns.keys()].sort((one, other) => one - other);
  if (eventTimes.length === 0) return notEstimable('no-observations-after', { needed: 1, had: 0 });
  const regressors = eventTimes.map((eventTime): Regressor => ({
    name: `event time ${eventTime}`,
    values: columns.get(eventTime)!,
  }));
  const regression = twoWayFixedEffects(panel, regressors, options);
  if (!regression.isEstimable) return regression;
  return {
    isEstimable: true,
    reference,
    eventTimes: eventTimes.map((eventTime, place) => ({ eventTime, effect: regression.terms[place]!.effect })),
    leads: leadsOf(regression, eventTimes.filter((eventTime) => eventTime < reference).length),
    regression,
  };
}

function leadsOf({ terms, covariance, clusters }: TwoWayFixedEffects, leads: number): JointTest | null {
  return waldTest(
    terms.slice(0, leads).map(({ effect }) => effect.value),
    covariance.slice(0, leads).map((row) => row.slice(0, leads)),
    { denominatorDegreesOfFreedom: clusters - 1 },
  );
}

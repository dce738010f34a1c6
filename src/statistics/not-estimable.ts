/**
 * Why a figure can't be estimated from what there is. `needed` and `had` count what each line names.
 *
 * - `no-treated-units`, `no-comparison-units`, `too-few-donors`: units of that kind.
 * - `no-observations-before`, `no-observations-after`: observations on that side of the start.
 * - `too-few-observations`: observations, against the coefficients and the one more that an error needs.
 * - `no-events`, `too-few-events`, `no-expected-events`: events, observed or expected.
 * - `no-consecutive-points`: points of a series that follow each other.
 * - `too-few-units`, `units-without-events`: units of a funnel; those of them with events, on a scale that needs some.
 * - `absorbed-by-fixed-effects`: regressors that vary within units and periods; the one in `subject` doesn't.
 * - `collinear`: regressors of their own; the one in `subject` is a combination of the others.
 * - `separation`: finite estimates; some group has no events at all, so its rate ratio is nought or boundless.
 * - `not-converged`: steps of an iteration, all taken without coming to rest.
 * - `too-few-studies`, `no-variance`: studies to pool; studies with a variance above 0.
 */
export type NotEstimableReason =
  | 'no-treated-units'
  | 'no-comparison-units'
  | 'too-few-donors'
  | 'no-observations-before'
  | 'no-observations-after'
  | 'too-few-observations'
  | 'no-events'
  | 'too-few-events'
  | 'no-expected-events'
  | 'no-consecutive-points'
  | 'too-few-units'
  | 'units-without-events'
  | 'absorbed-by-fixed-effects'
  | 'collinear'
  | 'separation'
  | 'not-converged'
  | 'too-few-studies'
  | 'no-variance';

/** An honest lack of data: an answer, not an error. Told from an estimate by `isEstimable`. */
export interface NotEstimable {
  readonly isEstimable: false;
  readonly reason: NotEstimableReason;
  readonly needed: number;
  readonly had: number;
  /** The regressor, period or unit that it concerns, where it concerns one. */
  readonly subject: string | null;
}

export function notEstimable(
  reason: NotEstimableReason,
  { needed, had, subject = null }: { needed: number; had: number; subject?: string | null },
): NotEstimable {
  return { isEstimable: false, reason, needed, had, subject };
}

import type { Effect } from '../../../statistics';
import type { EffectFigures, EstimateFigures } from '../effect-result';
import type { Permuted } from '../permutation';
import { placeboInterval } from '../placebo-interval';
import type { Study, StudyUnit, TreatedStudyUnit } from '../study';

/** An effect with limits as plain figures; null where it has none. */
export function figuresOf({ value, interval }: Effect, unit: string, method: string): EstimateFigures | null {
  if (interval === null) return null;
  const { lower, upper, confidence } = interval;
  return { value, lower, upper, confidence, unit, method };
}

/**
 * An effect with its own limits, or where so few were treated that it has none, with those of placebos; null where there are
 * too few of them as well.
 */
export function figuresWithPlacebos(
  effect: Effect,
  unit: string,
  method: string,
  permuted: Permuted | null,
  confidence: number,
): EstimateFigures | null {
  const own = figuresOf(effect, unit, method);
  if (own !== null || permuted === null) return own;
  const limits = placeboInterval(effect.value, permuted.draws, confidence);
  return limits === null
    ? null
    : { value: effect.value, ...limits, confidence, unit, method: `${method}; limits from placebos` };
}

/** What placebos say, in the shape of an answer. */
export function placebosOf(
  permuted: Permuted | null,
): Pick<EffectFigures, 'permutationP' | 'permutation' | 'placebos'> {
  if (permuted === null) return { permutationP: null, permutation: null, placebos: [] };
  const placebos = permuted.draws.map((value, draw) => ({ label: `draw ${draw + 1}`, value }));
  return { permutationP: permuted.permutationP, permutation: permuted.permutation, placebos };
}

/** Trusts and federations among the treated; a practice whose lead nobody knows counts as one of its own. */
export function leadsOf(treated: readonly TreatedStudyUnit[]): number {
  return new Set(treated.map(({ lead, practiceId }) => lead ?? `practice ${practiceId}`)).size;
}

/** Practice-months with a value that the method could see. */
export function practiceMonthsOf({ periods }: Study, units: readonly StudyUnit[]): number {
  return units.reduce(
    (sum, { outcomes }) =>
      sum + periods.reduce((own, { months }, place) => (Number.isNaN(outcomes[place]) ? own : own + months), 0),
    0,
  );
}

/** Whom an estimate rests on. */
export interface UsedUnits {
  treated: readonly TreatedStudyUnit[];
  comparators: readonly StudyUnit[];
}

/** What every method says, with what this one does not have left empty. */
export function found(
  study: Study,
  { treated, comparators }: UsedUnits,
  estimate: EstimateFigures,
  rest: Partial<EffectFigures>,
): EffectFigures {
  return {
    isEstimable: true,
    estimate,
    p: null,
    permutationP: null,
    permutation: null,
    treatedPractices: treated.length,
    treatedLeads: leadsOf(treated),
    comparators: comparators.length,
    donorsOffered: null,
    donorsUsed: null,
    practiceMonths: practiceMonthsOf(study, [...treated, ...comparators]),
    eventStudy: [],
    preTrend: null,
    series: [],
    donors: [],
    placebos: [],
    fit: null,
    variants: [],
    settings: {},
    leftOut: [],
    ...rest,
  };
}

/**
 * Members that a test of so many periods before joining must exceed: with fewer it rejects nearly always, whatever happened.
 */
export function canTestBefore(degreesOfFreedom: number, treated: readonly unknown[]): boolean {
  return degreesOfFreedom < treated.length;
}

/** No value is missing but in the practice's own transition. */
export function isComplete(unit: StudyUnit | TreatedStudyUnit): boolean {
  const [last, first] = 'firstTreated' in unit ? [unit.lastUntreated, unit.firstTreated] : [Infinity, 0];
  return unit.outcomes.every((value, place) => (place > last && place < first) || !Number.isNaN(value));
}

/** Practices that a method for complete series cannot use. */
export function incompleteOf({ treated, comparators }: Study): EffectFigures['leftOut'] {
  const count = (units: readonly StudyUnit[]): number => units.filter((unit) => !isComplete(unit)).length;
  return [
    { reason: 'TREATED_WITH_MISSING_VALUES', practices: count(treated) },
    { reason: 'COMPARATOR_WITH_MISSING_VALUES', practices: count(comparators) },
  ].filter(({ practices }) => practices > 0);
}

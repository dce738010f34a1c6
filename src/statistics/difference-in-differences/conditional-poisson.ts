import { solvePositiveDefinite } from '../linear-algebra';

/** Events of units over periods, units together; see {@link fitConditionalPoisson}. */
export interface ConditionalPoissonData {
  readonly events: readonly number[];
  readonly logExposure: readonly number[];
  readonly unitStarts: readonly number[];
  readonly period: readonly number[];
  readonly periods: number;
  /** Regressors, best on scales of about 1. */
  readonly columns: readonly (readonly number[])[];
}

export interface ConditionalPoissonFit {
  /** Of the regressors, then of the periods but the first. */
  readonly coefficients: readonly number[];
  /** Expected events, one a row; they add up to the events of each unit. */
  readonly expected: readonly number[];
  /** Minus the second derivatives of the log likelihood, by rows. */
  readonly information: readonly Float64Array[];
  /** First derivatives by unit. */
  readonly scores: readonly Float64Array[];
}

const MOST_STEPS = 50;
/** No coefficient moves by more than this any more; the next step would move it by about its square. */
const AT_REST = 1e-9;
/** A rate ratio beyond e to this has run away to nought or infinity. */
const RUNAWAY = 15;

/**
 * Poisson regression with an effect for each unit and period, unit effects concentrated out: given a unit's total, its
 * events fall on its periods as the other effects say. The same estimates as with a dummy for each unit, at the cost
 * of a system as large as the periods. By Newton's method, steps halved where they would not climb.
 *
 * @returns the fit, or why there is none
 * @see Hausman J, Hall BH, Griliches Z (1984). Econometric models for count data. Econometrica 52:909-938.
 */
export function fitConditionalPoisson(
  data: ConditionalPoissonData,
): ConditionalPoissonFit | 'separation' | 'not-converged' | 'collinear' {
  let coefficients: number[] = new Array<number>(data.columns.length + data.periods - 1).fill(0);
  let logLikelihood = logLikelihoodAt(data, coefficients);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const fit = derivativesAt(data, coefficients);
    const gradient = coefficients.map((_, place) => fit.scores.reduce((sum, score) => sum + score[place]!, 0));
    const direction = solvePositiveDefinite(fit.information, gradient);
    if (direction === null) return hasRunAway(coefficients) ? 'separation' : 'collinear';
    if (Math.max(...direction.map(Math.abs)) <= AT_REST) return { coefficients, ...fit };

    let share = 1;
    let next = moved(coefficients, direction, share);
    let height = logLikelihoodAt(data, next);
    // The slack lets the last steps pass, which climb by less than the sum can show.
    while (!(height >= logLikelihood - 1e-10 * Math.abs(logLikelihood)) && share > 1e-6) {
      share /= 2;
      next = moved(coefficients, direction, share);
      height = logLikelihoodAt(data, next);
    }
    coefficients = next;
    logLikelihood = height;
  }
  return hasRunAway(coefficients) ? 'separation' : 'not-converged';
}

const hasRunAway = (coefficients: readonly number[]) => coefficients.some((value) => Math.abs(value) > RUNAWAY);
const moved = (from: readonly number[], direction: readonly number[], share: number) =>
  from.map((value, place) => value + share * direction[place]!);

/** Logarithm of exposure times rate, without the unit's own effect. */
function linearPredictor({ columns, logExposure, period }: ConditionalPoissonData, coefficients: readonly number[]) {
  return logExposure.map((offset, row) => {
    let sum = offset + (period[row] === 0 ? 0 : coefficients[columns.length + period[row]! - 1]!);
    columns.forEach((column, place) => (sum += coefficients[place]! * column[row]!));
    return sum;
  });
}

/** For each unit its rows' shares of its total; the largest predictor is taken off first, so that nothing overflows. */
function eachUnit(
  data: ConditionalPoissonData,
  coefficients: readonly number[],
  visit: (unit: { start: number; end: number; total: number; share: (row: number) => number; logSum: number }) => void,
  predictor = linearPredictor(data, coefficients),
): void {
  for (let unit = 0; unit + 1 < data.unitStarts.length; unit += 1) {
    const [start, end] = [data.unitStarts[unit]!, data.unitStarts[unit + 1]!];
    let [largest, total, sum] = [-Infinity, 0, 0];
    for (let row = start; row < end; row += 1) largest = Math.max(largest, predictor[row]!);
    for (let row = start; row < end; row += 1) {
      sum += Math.exp(predictor[row]! - largest);
      total += data.events[row]!;
    }
    const logSum = largest + Math.log(sum);
    visit({ start, end, total, logSum, share: (row) => Math.exp(predictor[row]! - logSum) });
  }
}

function logLikelihoodAt(data: ConditionalPoissonData, coefficients: readonly number[]): number {
  const predictor = linearPredictor(data, coefficients);
  let sum = 0;
  eachUnit(
    data,
    coefficients,
    ({ start, end, logSum }) => {
      for (let row = start; row < end; row += 1) sum += data.events[row]! * (predictor[row]! - logSum);
    },
    predictor,
  );
  return sum;
}

function derivativesAt(data: ConditionalPoissonData, coefficients: readonly number[]) {
  const { columns, period, events } = data;
  const size = coefficients.length;
  const information = Array.from({ length: size }, () => new Float64Array(size));
  const scores: Float64Array[] = [];
  const expected = new Array<number>(events.length);

  eachUnit(data, coefficients, ({ start, end, total, share }) => {
    const score = new Float64Array(size);
    const mean = new Float64Array(size);
    for (let row = start; row < end; row += 1) {
      expected[row] = total * share(row);
      const places = placesOf(row);
      for (const [one, value] of places) {
        score[one]! += (events[row]! - expected[row]!) * value;
        mean[one]! += expected[row]! * value;
        for (const [other, also] of places) information[one]![other]! += expected[row]! * value * also;
      }
    }
    const touched = [...mean.keys()].filter((place) => mean[place] !== 0);
    for (const one of touched) {
      const part = mean[one]! / total;
      for (const other of touched) information[one]![other]! -= part * mean[other]!;
    }
    scores.push(score);
  });
  return { information, scores, expected };

  /** Where a row's design is not 0: its regressors, and its period. */
  function placesOf(row: number): [number, number][] {
    const places = columns.map((column, place): [number, number] => [place, column[row]!]);
    return period[row] === 0 ? places : [...places, [columns.length + period[row]! - 1, 1]];
  }
}

import type { EffectRow } from '../effects/effect-row';
import type { NotEstimable } from '../answer/not-estimable';
import { notDeterminable, type Judged } from './verdict';

/** A direction that a claim gives against what the record finds to be associated with joining. */
export function judgeDirection(direction: string, effect: EffectRow | NotEstimable): Judged {
  if (!('estimate' in effect)) return notDeterminable(effect.explanation);
  const { value, lower, upper, unit, confidence } = effect.estimate;
  const found = `${digits(value)} (${confidence * 100}% limits ${digits(lower)} to ${digits(upper)}) ${unit}`;
  if (lower <= 0 && upper >= 0) {
    return notDeterminable(`Joining was associated with ${found}: chance would also give as much, either way.`);
  }
  const isAsSaid = (direction === 'INCREASE') === value > 0;
  return {
    verdict: isAsSaid ? 'SUPPORTED' : 'CONTRADICTED',
    explanation: `Joining was associated with ${found}, against comparators over the same months. The direction is ${isAsSaid ? 'the one' : 'not the one'} that it gives; what brought it about is not shown.`,
  };
}

function digits(value: number): string {
  return value.toPrecision(3).replace('-', '−');
}

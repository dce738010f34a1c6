import type { RejectedRow } from '../../reading';
import type { ObservationBlock } from '../../sources';
import type { KnownMetric } from './known-words';

export function unknownOrganisation(line: number, code: string): RejectedRow {
  const rejected = `no organisation has the code "${code}": import an edition of the register that lists it first`;
  return { line, column: 'practice', value: code, rejected };
}

export function unknownMetric(line: number, code: string): RejectedRow {
  return { line, column: 'metric', value: code, rejected: `no metric has the code "${code}": define it first` };
}

export function noMeasurement(line: number, code: string): RejectedRow {
  const rejected = `${code} is something that claims state and no measurement: expected the code of an outcome metric`;
  return { line, column: 'metric', value: code, rejected };
}

export function simulatedAndReal(line: number, metric: string, organisation: string): RejectedRow {
  const rejected = `${metric} and ${organisation} are not both simulated or both real: expected one of the two`;
  return { line, column: 'metric', value: metric, rejected };
}

export function secondOfTwo(line: number, earlier: number | null): RejectedRow {
  const where = earlier === null ? 'an earlier line' : `line ${earlier}`;
  return {
    line,
    rejected: `the same organisation, metric and period stands in ${where} with other numbers: expected once a file`,
  };
}

/** What the kind of a metric forbids of the numbers of a row; null where all is well. */
export function against(kind: KnownMetric['kind'], block: ObservationBlock, row: number): RejectedRow | null {
  const line = block.lines[row]!;
  const value = block.values[row]!;
  if (kind === 'PROPORTION') {
    const [numerator, denominator] = [block.numerators[row]!, block.denominators[row]!];
    if (numerator > denominator) {
      const rejected = `the numerator ${numerator} of a proportion is above its denominator ${denominator}: expected a part of it`;
      return { line, column: 'numerator', value: String(numerator), rejected };
    }
    if (value < 0 || value > 1) {
      return {
        line,
        column: 'value',
        value: String(value),
        rejected: `value is ${value}: expected a proportion, 0 to 1`,
      };
    }
  }
  if ((kind === 'COUNT' || kind === 'RATE') && value < 0) {
    return { line, column: 'value', value: String(value), rejected: `value is ${value}: expected 0 or more` };
  }
  return null;
}

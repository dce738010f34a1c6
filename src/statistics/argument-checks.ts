// Misuse is told to the programmer, with the argument's name and what it was given. Written as `!(inside)` rather than
// `outside` throughout, so that NaN, which fails every comparison, is refused and never reaches a result.

export function requireConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence must be a fraction between 0 and 1, such as 0.95; got ${confidence}`);
  }
}

export function requireCount(value: number, name: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`${name} must be a whole number of at least 0; got ${value}`);
  }
}

export function requireFinite(value: number, name: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number; got ${value}`);
}

export function requireNonNegative(value: number, name: string): void {
  if (!(value >= 0 && value < Infinity)) {
    throw new RangeError(`${name} must be a finite number of at least 0; got ${value}`);
  }
}

export function requirePositive(value: number, name: string): void {
  if (!(value > 0 && value < Infinity)) {
    throw new RangeError(`${name} must be a finite number above 0; got ${value}`);
  }
}

/** A probability strictly inside (0, 1): at the ends most quantiles are infinite. */
export function requireProbability(value: number, name: string): void {
  if (!(value > 0 && value < 1)) {
    throw new RangeError(`${name} must be a probability between 0 and 1, both excluded; got ${value}`);
  }
}

/** A proportion's two parts: a denominator above 0 and a numerator that does not exceed it. */
export function requireProportion(numerator: number, denominator: number, prefix = ''): void {
  requirePositive(denominator, `${prefix}denominator`);
  if (!(numerator >= 0 && numerator <= denominator)) {
    throw new RangeError(`${prefix}numerator must lie between 0 and the denominator ${denominator}; got ${numerator}`);
  }
}

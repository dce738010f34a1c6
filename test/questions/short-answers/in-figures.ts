/** 55218 as `55,218`. */
export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** 0.2142857 as `21.4%`. */
export const percent = (fraction: number): string => `${(100 * fraction).toFixed(1)}%`;

/** -0.11 as `−0.11`, by default with as many digits as it has. */
export function signed(value: number, digits?: number): string {
  return (digits === undefined ? String(value) : grouped(value, digits)).replace('-', '−');
}

export interface Interval {
  lower: number | null;
  upper: number | null;
}

/** `−0.11 (−0.18 to −0.045)`, or the value alone where no interval is known. */
export function withInterval(value: number | null, { lower, upper }: Interval, digits?: number, unit = ''): string {
  if (value === null) return 'value not known';
  const limits = lower === null || upper === null ? '' : ` (${signed(lower, digits)} to ${signed(upper, digits)})`;
  return `${signed(value, digits)}${unit}${limits}`;
}

/** `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function grouped(value: number, digits: number): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

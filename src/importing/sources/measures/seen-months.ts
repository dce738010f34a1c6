import { RowRefusal } from '../../reading';

const FIRST_YEAR = 1900;
const MONTHS_HELD = (2200 - FIRST_YEAR) * 12;

/**
 * Remembers which months a practice has had, one bit each: 450 bytes a practice and measure, so that a repeat is found
 * among millions of rows without holding on to any of them.
 */
export class SeenMonths {
  private readonly monthsOf = new Map<string, Map<string, Uint8Array>>();

  /**
   * @param month `YYYY-MM-01`
   * @throws {RowRefusal} when the practice had a value of this measure for this month before
   */
  expectNew(measure: string, practiceCode: string, month: string): void {
    const months = this.of(measure, practiceCode);
    const index = (Number(month.slice(0, 4)) - FIRST_YEAR) * 12 + Number(month.slice(5, 7)) - 1;
    const bit = 1 << (index & 7);
    if ((months[index >> 3]! & bit) !== 0) {
      throw new RowRefusal(
        `${practiceCode} has had a value of ${measure} for ${month} in an earlier line: expected one`,
      );
    }
    months[index >> 3]! |= bit;
  }

  private of(measure: string, practiceCode: string): Uint8Array {
    let practices = this.monthsOf.get(measure);
    if (practices === undefined) this.monthsOf.set(measure, (practices = new Map<string, Uint8Array>()));
    let months = practices.get(practiceCode);
    if (months === undefined) practices.set(practiceCode, (months = new Uint8Array(MONTHS_HELD / 8)));
    return months;
  }
}

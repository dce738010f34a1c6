/**
 * Counts rows whose whole key has stood before. They are no mistake here: when commissioners merge, the publication goes on to
 * count each of them, under the code of the merged one. Held is a bit for each combination of words, not the rows.
 */
export class RepeatedKeys {
  private count = 0;
  private readonly combinations = new Map<string, number>();
  private readonly seen = new Map<string, Uint8Array>();

  /**
   * @param unit which organisation and month
   * @param combination which breakdown of it
   */
  saw(unit: string, combination: string): void {
    let number = this.combinations.get(combination);
    if (number === undefined) this.combinations.set(combination, (number = this.combinations.size));
    const bits = this.bitsOf(unit, number);
    const bit = 1 << (number & 7);
    if ((bits[number >> 3]! & bit) === 0) bits[number >> 3]! |= bit;
    else this.count += 1;
  }

  notes(): string[] {
    if (this.count === 0) return [];
    const one = '1 row repeats the key of an earlier row and is added to it';
    const several = `${this.count.toLocaleString('en-GB')} rows repeat the key of an earlier row and are added to it`;
    return [this.count === 1 ? one : several];
  }

  private bitsOf(unit: string, number: number): Uint8Array {
    const bits = this.seen.get(unit);
    if (bits !== undefined && number >> 3 < bits.length) return bits;
    const longer = new Uint8Array(Math.max(64, 2 * ((number >> 3) + 1)));
    if (bits !== undefined) longer.set(bits);
    this.seen.set(unit, longer);
    return longer;
  }
}

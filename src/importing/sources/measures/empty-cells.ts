/** Counts the empty cells of a wide file, and how many of them stand before a practice's first value or after its last. */
export class EmptyCells {
  private all = 0;
  private beforeFirst = 0;
  private readonly hasHadValue: Uint8Array;
  /** Empty cells since the last value, for each practice. */
  private readonly sinceValue: Uint32Array;

  constructor(practices: number) {
    this.hasHadValue = new Uint8Array(practices);
    this.sinceValue = new Uint32Array(practices);
  }

  sawValue(practice: number): void {
    this.hasHadValue[practice] = 1;
    this.sinceValue[practice] = 0;
  }

  sawEmpty(practice: number): void {
    this.all += 1;
    if (this.hasHadValue[practice] === 1) this.sinceValue[practice]! += 1;
    else this.beforeFirst += 1;
  }

  /** What the counts mean for a reader, in one sentence. */
  notes(): string[] {
    if (this.all === 0) return [];
    const afterLast = this.sinceValue.reduce((sum, count) => sum + count, 0);
    const [all, before, after] = [this.all, this.beforeFirst, afterLast].map((n) => n.toLocaleString('en-GB'));
    return [
      `${all} empty cells are taken as months with a zero denominator; ${before} of them stand before their practice's ` +
        `first value and ${after} after its last, where it may not have been open`,
    ];
  }
}

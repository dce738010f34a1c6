/** Which observations a file has had, one bit for each: two megabytes for the whole of England over ten years and 20 metrics. */
export class SeenObservations {
  /** By metric and then period, bits by organisation: all by their numbers in the file. */
  private readonly bits: (Uint8Array | undefined)[][] = [];

  /** @returns whether it is the first row of its key */
  add(metric: number, period: number, organisation: number): boolean {
    const periods = (this.bits[metric] ??= []);
    let bits = periods[period];
    const byte = organisation >> 3;
    if (bits === undefined || byte >= bits.length) {
      const longer = new Uint8Array(Math.max(64, 2 ** Math.ceil(Math.log2(byte + 1))));
      if (bits !== undefined) longer.set(bits);
      bits = periods[period] = longer;
    }
    const bit = 1 << (organisation & 7);
    if ((bits[byte]! & bit) !== 0) return false;
    bits[byte]! |= bit;
    return true;
  }

  /** Metrics and periods, by their numbers, of which there has been a row. */
  *scope(): Generator<{ metric: number; period: number }> {
    for (const [metric, periods] of this.bits.entries()) {
      for (const [period, bits] of (periods ?? []).entries()) if (bits !== undefined) yield { metric, period };
    }
  }
}

/**
 * Which sums of a file have lost a row that could not be read: a sum that is short of a row is no figure. The reader marks, and
 * whoever adds up asks when the file has ended.
 */
export class SpoiledSums {
  private readonly keys = new Set<string>();
  /** The first line that cannot be read as far as the sum that it belongs to; null where there is none. */
  firstLineOfNobody: number | null = null;

  /**
   * Reads a row, and marks its sum when it is refused.
   *
   * @param keyOf the sum of the row, thrown where it cannot be read either
   * @throws {RowRefusal} as `read` does
   */
  reading<Row>(line: number, read: () => Row, keyOf: () => string): Row {
    try {
      return read();
    } catch (error) {
      this.mark(line, keyOf);
      throw error;
    }
  }

  /** A line of which nothing can be read. */
  missed(line: number): void {
    this.firstLineOfNobody ??= line;
  }

  has(key: string): boolean {
    return this.keys.has(key);
  }

  get count(): number {
    return this.keys.size;
  }

  private mark(line: number, keyOf: () => string): void {
    try {
      this.keys.add(keyOf());
    } catch {
      this.missed(line);
    }
  }
}

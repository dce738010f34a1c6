import { RowRefusal } from './refusal';

/** Remembers keys of a file that has each of them once: some thousands of practices, not observations. */
export class SeenKeys {
  private readonly lineOf = new Map<string, number>();

  constructor(private readonly what: string) {}

  /** @throws {RowRefusal} when the key stood in an earlier line, which keeps its row */
  expectNew(key: string, line: number, column?: string): void {
    const earlier = this.lineOf.get(key);
    if (earlier !== undefined) {
      throw new RowRefusal(`${this.what} ${key} stands already in line ${earlier}: expected once a file`, column, key);
    }
    this.lineOf.set(key, line);
  }
}

/** Something that was read from the record, and how much memory it takes. */
export interface Reading {
  bytes: number;
}

/** How something is read at a revision, and whether anything it is read from changed after one revision and up to another. */
export interface ReadingSource<Value> {
  read(): Promise<Value>;
  changedBetween(after: number, upTo: number): Promise<boolean>;
}

interface Kept<Value> {
  /** The first and the last revision at which the record is known to give this very reading. */
  from: number;
  to: number;
  value: Value;
}

/**
 * Readings of the record, kept in memory with the revisions that they are known to hold at. One is given again only for such a
 * revision, earlier or later than the one it was read at, so that what is answered from memory is what the record would answer.
 *
 * Those used longest ago make room for others.
 */
export class KeptReadings<Value extends Reading> {
  /** The longest unused first. */
  private readonly kept = new Map<Kept<Value>, string>();
  private readonly underWay = new Map<string, Promise<Value>>();
  private bytesKept = 0;

  /** @param mostBytes  together; with 0 nothing is kept */
  constructor(private readonly mostBytes: number) {}

  /** Bytes of all that is kept. */
  get bytes(): number {
    return this.bytesKept;
  }

  /** The reading of this name at a revision; whoever asks for the same meanwhile waits for the same. */
  at(name: string, revision: number, source: ReadingSource<Value>): Promise<Value> {
    const question = `${revision}:${name}`;
    const asked = this.underWay.get(question);
    if (asked !== undefined) return asked;
    const found = this.find(name, revision, source).finally(() => this.underWay.delete(question));
    this.underWay.set(question, found);
    return found;
  }

  private async find(name: string, revision: number, source: ReadingSource<Value>): Promise<Value> {
    const known = await this.keptAt(name, revision, source);
    if (known !== null) {
      // Who is used goes to the end of the queue of those who make room, unless it is gone already.
      if (this.kept.delete(known)) this.kept.set(known, name);
      return known.value;
    }
    const value = await source.read();
    this.keep(name, { from: revision, to: revision, value });
    return value;
  }

  /** What is known to hold at the revision, or nothing changed between it and the nearest revision on either side. */
  private async keptAt(name: string, revision: number, source: ReadingSource<Value>): Promise<Kept<Value> | null> {
    const ofName = [...this.kept].flatMap(([one, itsName]) => (itsName === name ? [one] : []));
    const around = ofName.find(({ from, to }) => from <= revision && revision <= to);
    if (around !== undefined) return around;
    const before = ofName.filter(({ to }) => to < revision).sort((one, other) => other.to - one.to)[0];
    if (before !== undefined && !(await source.changedBetween(before.to, revision))) {
      before.to = Math.max(before.to, revision);
      return before;
    }
    const after = ofName.filter(({ from }) => from > revision).sort((one, other) => one.from - other.from)[0];
    if (after !== undefined && !(await source.changedBetween(revision, after.from))) {
      after.from = Math.min(after.from, revision);
      return after;
    }
    return null;
  }

  private keep(name: string, fresh: Kept<Value>): void {
    if (fresh.value.bytes > this.mostBytes) return;
    for (const oldest of this.kept.keys()) {
      if (this.bytesKept + fresh.value.bytes <= this.mostBytes) break;
      this.kept.delete(oldest);
      this.bytesKept -= oldest.value.bytes;
    }
    this.kept.set(fresh, name);
    this.bytesKept += fresh.value.bytes;
  }
}

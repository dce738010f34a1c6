import { RowRefusal } from '../../reading';

const MOST_WORDS = 500_000;
const FIRST_SLOTS = 1024;
const LONGEST_WORD_BYTES = 64;

/**
 * The words of one column, each with a number in order of first appearance, so that millions of rows name some thousands of
 * things without a string each. Words are found by their bytes, or by their text.
 */
export class Words<Meaning> {
  /** What each word means, by its number. */
  readonly meanings: Meaning[] = [];
  private readonly byText = new Map<string, number>();
  /** Two words can mean the same; then they have the same number. */
  private readonly byMeaning = new Map<string, number>();
  private readonly bytesOf: Buffer[] = [];
  private readonly numbers: number[] = [];
  /** By word: which one came after it last time. Files name things in an order that they repeat. */
  private readonly next: number[] = [];
  private last = 0;
  private slots = new Int32Array(FIRST_SLOTS).fill(-1);

  /** @param meaningOf what a word means; null for what is no word of this column */
  constructor(
    private readonly what: string,
    private readonly meaningOf: (text: string) => Meaning | null,
  ) {}

  /** @returns the number of a word, or -1 for what is no word of this column */
  numberOf(text: string): number {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    const meaning = this.meaningOf(text);
    if (meaning === null) return -1;
    if (this.numbers.length === MOST_WORDS) throw new RowRefusal(`the file has more than ${MOST_WORDS} ${this.what}`);
    const same = JSON.stringify(meaning);
    const number = this.byMeaning.get(same) ?? this.meanings.push(meaning) - 1;
    this.byMeaning.set(same, number);
    this.byText.set(text, number);
    this.bytesOf.push(Buffer.from(text, 'latin1'));
    const word = this.numbers.push(number) - 1;
    if (this.numbers.length * 2 > this.slots.length) this.spread(this.slots.length * 2);
    else this.place(word);
    return number;
  }

  /** As {@link numberOf}, of ASCII bytes from `start` to `end`. */
  numberOfBytes(bytes: Buffer, start: number, end: number): number {
    const expected = this.next[this.last];
    if (expected !== undefined && this.isAt(expected, bytes, start, end)) {
      this.last = expected;
      return this.numbers[expected]!;
    }
    if (end - start > LONGEST_WORD_BYTES) return -1;
    const mask = this.slots.length - 1;
    for (let slot = hashOf(bytes, start, end) & mask; ; slot = (slot + 1) & mask) {
      const word = this.slots[slot]!;
      if (word === -1) return this.numberOf(bytes.toString('latin1', start, end));
      if (!this.isAt(word, bytes, start, end)) continue;
      this.next[this.last] = word;
      this.last = word;
      return this.numbers[word]!;
    }
  }

  private isAt(word: number, bytes: Buffer, start: number, end: number): boolean {
    const known = this.bytesOf[word]!;
    if (known.length !== end - start) return false;
    // Words of one column begin alike and differ at their ends.
    for (let at = known.length - 1; at >= 0; at--) if (known[at] !== bytes[start + at]) return false;
    return true;
  }

  private spread(slots: number): void {
    this.slots = new Int32Array(slots).fill(-1);
    for (let word = 0; word < this.bytesOf.length; word++) this.place(word);
  }

  private place(word: number): void {
    const bytes = this.bytesOf[word]!;
    const mask = this.slots.length - 1;
    let slot = hashOf(bytes, 0, bytes.length) & mask;
    while (this.slots[slot] !== -1) slot = (slot + 1) & mask;
    this.slots[slot] = word;
  }
}

/** FNV-1a: short words of few distinct letters spread well by it. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

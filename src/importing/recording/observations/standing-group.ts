import { ABSENCES, type ObservationBlock } from '../../sources';

/** After the signature: flags and the length of an extension, both 0. */
const HEADER_BYTES = 19;
const END = -1;
const NULL = -1;

/** Beyond this an organisation is looked for in no table, and its rows are not compared. */
const WIDEST_RANGE = 1_000_000;

/** What stands of one metric and period, as COPY gives it in binary form: organisation, numbers, absence. */
export class StandingGroup {
  private readonly numerators: number[] = [];
  private readonly denominators: number[] = [];
  private readonly values: number[] = [];
  private readonly absences: number[] = [];
  private readonly lowest: number;
  /** By organisation from the lowest: its place in the columns, from 1. */
  private readonly places: Int32Array;

  constructor(binary: Buffer) {
    const organisations: number[] = [];
    let at = HEADER_BYTES;
    const number = (): number => {
      const bytes = binary.readInt32BE(at);
      at += 4;
      if (bytes === NULL) return NaN;
      at += bytes;
      return binary.readDoubleBE(at - bytes);
    };
    while (at < binary.length && binary.readInt16BE(at) !== END) {
      organisations.push(binary.readInt32BE(at + 6));
      at += 10;
      this.numerators.push(number());
      this.denominators.push(number());
      this.values.push(number());
      const bytes = binary.readInt32BE(at);
      at += 4 + Math.max(bytes, 0);
      const reason = bytes === NULL ? null : binary.toString('latin1', at - bytes, at);
      this.absences.push(ABSENCES.findIndex((word) => word === reason));
    }
    // They come in the order of the key.
    this.lowest = organisations[0] ?? 0;
    const range = (organisations.at(-1) ?? -1) - this.lowest + 1;
    this.places = new Int32Array(range <= WIDEST_RANGE ? range : 0);
    organisations.forEach((organisation, place) => (this.places[organisation - this.lowest] = place + 1));
  }

  /** Whether a row says of an organisation what stands. */
  says(organisation: number, block: ObservationBlock, row: number): boolean {
    const place = (this.places[organisation - this.lowest] ?? 0) - 1;
    return (
      place >= 0 &&
      Object.is(this.numerators[place], block.numerators[row]) &&
      Object.is(this.denominators[place], block.denominators[row]) &&
      Object.is(this.values[place], block.values[row]) &&
      this.absences[place] === block.absences[row]
    );
  }
}

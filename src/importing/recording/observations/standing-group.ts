import { ABSENCES, type ObservationBlock } from '../../sources';

/** After the signature: flags and the length of an extension, both 0. */
const HEADER_BYTES = 19;
const END = -1;
const NULL = -1;

/** Beyond this an organisation is looked for in no table, and its rows are not compared. */
const WIDEST_RANGE = 1_000_000;

/** A row in the binary form is never shorter: an organisation, and nothing else. */
const SHORTEST_ROW_BYTES = 26;

/** What stands of one metric and period, as COPY gives it in binary form: organisation, numbers, absence. */
export class StandingGroup {
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;
  private readonly values: Float64Array;
  private readonly absences: Uint8Array;
  /** How many observations stand. */
  readonly size: number;
  private readonly lowest: number;
  /** By organisation from the lowest: its place in the columns, from 1. */
  private readonly places: Int32Array;

  constructor(binary: Buffer) {
    const most = Math.ceil(binary.length / SHORTEST_ROW_BYTES);
    const organisations = new Int32Array(most);
    this.numerators = new Float64Array(most);
    this.denominators = new Float64Array(most);
    this.values = new Float64Array(most);
    this.absences = new Uint8Array(most);
    const view = new DataView(binary.buffer, binary.byteOffset, binary.length);
    let at = HEADER_BYTES;
    const number = (): number => {
      const bytes = view.getInt32(at);
      at += 4;
      if (bytes === NULL) return NaN;
      at += bytes;
      return view.getFloat64(at - bytes);
    };
    let rows = 0;
    let lowest = Infinity;
    let highest = -Infinity;
    for (; at < binary.length && view.getInt16(at) !== END; rows++) {
      const organisation = view.getInt32(at + 6);
      at += 10;
      organisations[rows] = organisation;
      if (organisation < lowest) lowest = organisation;
      if (organisation > highest) highest = organisation;
      this.numerators[rows] = number();
      this.denominators[rows] = number();
      this.values[rows] = number();
      const bytes = view.getInt32(at);
      at += 4;
      if (bytes === NULL) continue;
      at += bytes;
      const reason = binary.toString('latin1', at - bytes, at);
      this.absences[rows] = ABSENCES.findIndex((word) => word === reason);
    }
    this.size = rows;
    this.lowest = rows === 0 ? 0 : lowest;
    const range = rows === 0 ? 0 : highest - lowest + 1;
    this.places = new Int32Array(range <= WIDEST_RANGE ? range : 0);
    if (this.places.length === 0) return;
    for (let row = 0; row < rows; row++) this.places[organisations[row]! - lowest] = row + 1;
  }

  /** Where the observation of an organisation stands in the columns; -1 where none stands. */
  placeOf(organisation: number): number {
    return (this.places[organisation - this.lowest] ?? 0) - 1;
  }

  /** Whether a row says what stands at a place. */
  saysAt(place: number, block: ObservationBlock, row: number): boolean {
    return (
      Object.is(this.numerators[place], block.numerators[row]) &&
      Object.is(this.denominators[place], block.denominators[row]) &&
      Object.is(this.values[place], block.values[row]) &&
      this.absences[place] === block.absences[row]
    );
  }
}

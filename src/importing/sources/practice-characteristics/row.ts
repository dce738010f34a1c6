import type { Characteristic } from './characteristics';

/** What was compiled about one practice, or about England. */
export interface CharacteristicsRow {
  /** A practice code, or `E92000001`. */
  code: string;
  /** The figures that are given; of what is missing, nothing. */
  figures: { characteristic: Characteristic; value: number }[];
}

import type { CaveatCode } from '../vocabulary';

export interface CaveatRow {
  code: CaveatCode;
  /** About this very answer. */
  sentence: string;
}

/** `one practice`, `6 practices`. */
export function countOf(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}

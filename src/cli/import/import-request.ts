import type { ImportKind } from '../../importing';

/** What `wulfrun import` is asked to do. */
export interface ImportRequest {
  kind: ImportKind;
  /** A path, an address, or `-` for standard input. */
  location: string;
  edition?: string;
  publishedOn?: string;
  measure?: string;
  form?: 'long' | 'wide';
  /** The month of a monthly file whose name does not give it: `2025-05`. */
  month?: string;
  /** The share of rows, 0 to 1, above which refused rows refuse a file. */
  maxRejected: number;
  /** The name of a file that gives the same values in another form: then this one may not change them. */
  repeats?: string;
  /** Where refused rows are listed. */
  report?: string;
}

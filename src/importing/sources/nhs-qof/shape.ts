import type { Findings } from '../../reading';
import type { QofRow } from './row';

/** What a reader of one of the files is told. */
export interface QofFile {
  /** For messages. */
  readonly where: string;
  readonly yearStart: string;
}

/** How one of the files of a release is read. */
export interface QofShape {
  /** Headings that together no other file has; of each the names that editions give it. */
  readonly headings: readonly (readonly string[])[];
  /** @throws {ImportInputError} HEADER_UNUSABLE */
  begin(header: readonly string[], file: QofFile): QofReader;
}

/** Reads the rows below the header. */
export interface QofReader {
  /** @throws {RowRefusal} */
  read(cells: readonly string[], line: number, findings: Findings<QofRow>): void;
  readonly unread: readonly string[];
  /** Remarks for the summary. */
  notes?(): string[];
}

const WORD = /^[A-Z0-9_]{2,20}$/;

/** Codes of groups and indicators (`DM`, `DM006`), of domains (`CL`) and of lists (`17OV`, `TOTAL`). */
export const QOF_CODE = [WORD, 'a code of capital letters, digits and underscores'] as const;

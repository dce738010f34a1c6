import { BackupUnusable } from './backup-unusable';
import type { RecordTable } from './record-tables';

/**
 * A backup is one gzip stream of text in UTF-8:
 *
 * - a line of JSON, the {@link BackupHeader};
 * - for each table a line of JSON, its {@link BlockHeader}, then its rows as `COPY … TO` writes them as text, then the line `\.`;
 * - a line of JSON, the {@link BackupTrailer}, whose hash is that of every byte before it.
 */
export const FORMAT = 'wulfrun-record';
export const FORMAT_VERSION = 1;

/** Ends the rows of a table. No row is this line: a backslash in a value is written as two. */
export const END_OF_ROWS = Buffer.from('\\.\n');

export interface BackupHeader {
  format: typeof FORMAT;
  version: typeof FORMAT_VERSION;
  /** By the clock of the database, ISO 8601. */
  takenAt: string;
  /** The server that it was taken from, such as `18.4`. */
  postgresql: string;
  /** What the schema is made of, in order. */
  migrations: string[];
  /** The latest revision; 0 where there is none. */
  revision: number;
  rows: Record<string, number>;
  /** Where the numbering of identities goes on, by sequence. */
  sequences: Record<string, { last: string; isCalled: boolean }>;
}

export type BlockHeader = Pick<RecordTable, 'name' | 'columns'>;

export interface BackupTrailer {
  isComplete: true;
  rows: Record<string, number>;
  /** SHA-256 in hexadecimal. */
  sha256: string;
}

export const lineOf = (part: BackupHeader | BlockHeader | BackupTrailer): Buffer =>
  Buffer.from(`${JSON.stringify(part)}\n`);

/** @throws {BackupUnusable} NOT_A_BACKUP, OTHER_FORMAT, ALTERED */
export function parseHeader(line: string): BackupHeader {
  const header: Partial<BackupHeader> | null = parsed(line);
  if (header?.format !== FORMAT) throw notABackup();
  if (header.version === FORMAT_VERSION) {
    if (!isWhole(header)) throw altered('its first line lacks something');
    return header;
  }
  const sentence = `the backup is of format ${header.version}, and this version of Wulfrun reads ${FORMAT_VERSION}: restore it with the version that made it`;
  throw new BackupUnusable('OTHER_FORMAT', sentence);
}

function isWhole(header: Partial<BackupHeader>): header is BackupHeader {
  const { migrations, rows, sequences, revision } = header;
  return (
    Array.isArray(migrations) &&
    typeof revision === 'number' &&
    [rows, sequences].every((part) => typeof part === 'object')
  );
}

/** What follows a table: another table, or the end. @throws {BackupUnusable} ALTERED */
export function parsePart(line: string): BlockHeader | BackupTrailer {
  const part = parsed(line);
  if (part === null || !('name' in part || 'isComplete' in part)) throw altered('a line of it cannot be read');
  return part as BlockHeader | BackupTrailer;
}

export const notABackup = (cause?: unknown): BackupUnusable =>
  new BackupUnusable('NOT_A_BACKUP', 'this is no backup of a record: name a file that "wulfrun backup" has written', {
    cause,
  });

export const altered = (fact: string, cause?: unknown): BackupUnusable =>
  new BackupUnusable(
    'ALTERED',
    `the backup has been altered or damaged (${fact}), and nothing was restored: take another copy of it`,
    { cause },
  );

export const cutOff = (cause?: unknown): BackupUnusable =>
  new BackupUnusable(
    'CUT_OFF',
    'the backup ends before its end, and nothing was restored: copy the whole of it again',
    { cause },
  );

function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null; // whoever asks says what that means
  }
}

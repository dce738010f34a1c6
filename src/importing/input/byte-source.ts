/** Bytes as they are stored, before unpacking, and what is known of them without reading. */
export interface ByteSource {
  /** For messages: the path as given, the address, or "standard input". */
  readonly name: string;
  /** Folder and file names, where an edition may be written; null for standard input. */
  readonly path: string | null;
  /** Stored size in bytes, or null when nobody says. */
  readonly totalBytes: number | null;
  /** The day (UTC) on which the file was last changed, so that nothing in it was published later; null when not known. */
  readonly modifiedOn: string | null;
  /** Can be read once. Leaving the loop early closes whatever is behind it. */
  readonly bytes: AsyncIterable<Buffer>;
}

/** How many bytes are read at a time: enough for a row of 2,560 columns, little enough to go unnoticed. */
export const CHUNK_BYTES = 64 * 1024;

/** The UTC day of an instant in milliseconds since 1970, as `YYYY-MM-DD`. */
export const utcDay = (instantMs: number): string => new Date(instantMs).toISOString().slice(0, 10);

/** Every way in which an input can be unusable, with what it means. Rows that are merely bad are rejected one by one instead. */
export const importInputErrors = {
  INPUT_NOT_FOUND: 'There is no file or folder of that name.',
  INPUT_NOT_READABLE: 'The file or folder is there and may not be read.',
  INPUT_EMPTY: 'The file has no bytes, or nothing was piped in.',
  DOWNLOAD_REFUSED: 'The server answered with something other than the file.',
  DOWNLOAD_CUT: 'The server could not be reached, or the connection broke before the end.',
  GZIP_TRUNCATED: 'The file ends in the middle of its gzip stream.',
  GZIP_BROKEN: 'The gzip stream is damaged.',
  NOT_A_TABLE: 'The bytes are not comma-separated text: a workbook, an archive, a web page.',
  LINE_TOO_LONG: 'A single line is longer than any table of these publications.',
  WRONG_KIND: 'The file is a table, of another publication than the one asked for.',
  NO_MATCHING_FILE: 'No file in the folder is of the kind asked for.',
  HEADER_UNUSABLE: 'A needed column is missing from the header, or stands there twice.',
  MONTH_UNNAMED: 'A monthly file does not say which month it is of, and nobody else did, or not clearly.',
  MEASURE_UNNAMED: 'A wide file does not say which measure it holds, and nobody else did.',
  MEASURE_AMBIGUOUS: 'A folder holds measures that one option cannot describe.',
  EDITION_UNKNOWN: 'Neither an option nor the path nor the content says which edition this is.',
  EDITION_UNREADABLE: 'The edition or publication date given is not a date, a month or a year.',
  EDITION_CONTRADICTED: 'The path names an edition older than the data in the file.',
  SUMS_UNKNOWN: 'A row cannot be read, and nothing says which of the sums of the file it belongs to.',
  REFUSED_BY_RECORD: 'A rule of the record forbids what the file states together with what stands already.',
} as const;

export type ImportInputErrorCode = keyof typeof importInputErrors;

/**
 * An input that cannot be read at all. The message is one sentence: where, what is wrong, what to do.
 *
 * @example new ImportInputError('GZIP_TRUNCATED', 'a.csv.gz', 'the file ends in the middle of its gzip stream: download it again')
 */
export class ImportInputError extends Error {
  override readonly name = 'ImportInputError';

  constructor(
    readonly code: ImportInputErrorCode,
    /** The file, address or folder that the sentence is about. */
    readonly where: string,
    sentence: string,
    options?: { cause?: unknown },
  ) {
    super(`${where}: ${sentence}`, options);
  }
}

const NEWLINE = 0x0a;

/** How many rows end in a chunk of `COPY` text. Within a value a line break is written as `\n`, two characters. */
export function rowsEndingIn(chunk: Buffer): number {
  let rows = 0;
  for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
  return rows;
}

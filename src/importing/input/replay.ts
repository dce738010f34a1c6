/** Yields what was read ahead, then what is left. Leaving early closes the iterator behind. */
export async function* replay<T>(readAhead: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* readAhead;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Reads until at least so many bytes are there, or the end. */
export async function readAhead(bytes: AsyncIterator<Buffer>, atLeast: number): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for (let length = 0; length < atLeast;) {
    const next = await bytes.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  return chunks;
}

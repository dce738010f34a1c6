import { cutIntoRecords, type CsvRecord } from './csv-block';

/**
 * The records of a CSV in batches, each with the line that it begins in.
 *
 * @param blocks text that ends at line ends, as `textBlocks` gives it
 * @param firstLine the line that they begin in
 */
export async function* csvRecords(blocks: AsyncIterable<string>, firstLine = 1): AsyncGenerator<CsvRecord[]> {
  let line = firstLine;
  let unfinished = '';
  for await (const block of blocks) {
    const cut = cutIntoRecords(unfinished + block, line, { isLast: false });
    line = cut.nextLine;
    unfinished = cut.unfinished;
    yield cut.records;
  }
  if (unfinished !== '') yield cutIntoRecords(unfinished, line, { isLast: true }).records;
}

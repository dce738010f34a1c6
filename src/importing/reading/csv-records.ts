import { cutIntoRecords, type CsvRecord } from './csv-block';

/**
 * The records of a CSV in batches, each with the line that it begins in.
 *
 * @param blocks text that ends at line ends, as `textBlocks` gives it
 */
export async function* csvRecords(blocks: AsyncIterable<string>): AsyncGenerator<CsvRecord[]> {
  let line = 1;
  let unfinished = '';
  for await (const block of blocks) {
    const cut = cutIntoRecords(unfinished + block, line, { isLast: false });
    line = cut.nextLine;
    unfinished = cut.unfinished;
    yield cut.records;
  }
  if (unfinished !== '') yield cutIntoRecords(unfinished, line, { isLast: true }).records;
}

import { cutIntoRecords } from './csv-block';

const RECORDS_ENOUGH_TO_RECOGNISE = 5;

/**
 * The first few records of a file, from its first bytes, to recognise it by. A record cut off by the end of the bytes
 * is left out, unless it is the only one: the header of a wide file is longer than what was read ahead.
 */
export function firstRecords(head: Buffer): string[][] {
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  const end = text.lastIndexOf('\n') + 1 || text.length;
  return cutIntoRecords(text.slice(0, end), 1, { isLast: true })
    .records.flatMap((record) => ('cells' in record ? [[...record.cells]] : []))
    .slice(0, RECORDS_ENOUGH_TO_RECOGNISE);
}

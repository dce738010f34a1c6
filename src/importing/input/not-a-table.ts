import { isGzip } from './unpack';

const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * What the first bytes are, when they can't be comma-separated text, with what to do about it; null when they may be.
 *
 * A saved error page and a workbook of the old format are the two commonest wrong downloads.
 */
export function notATable(head: Buffer): string | null {
  const starts = (signature: Buffer) => head.subarray(0, signature.length).equals(signature);
  if (isGzip(head)) return 'is gzipped twice: unpack it once';
  if (starts(OLD_WORKBOOK)) return 'is an Excel workbook of the old format: save the sheet as CSV';
  if (starts(Buffer.from([0xff, 0xfe])) || starts(Buffer.from([0xfe, 0xff]))) {
    return 'is UTF-16 text: save it as CSV in UTF-8';
  }
  const text = head.subarray(0, 512).toString('latin1').replace('ï»¿', '').trimStart();
  if (text.startsWith('%PDF-')) return 'is a PDF document: look for the CSV file of the same publication';
  if (/^<(!doctype|html|\?xml|head|body)/i.test(text)) {
    return 'is a web page or XML, not CSV: the address probably leads to a page about the file';
  }
  if (/^(\{|\[\s*[{["])/.test(text)) return 'is JSON, not CSV: look for the CSV file of the same publication';
  return null;
}

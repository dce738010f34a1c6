import { readText } from '../support/read-text';

const refusalOf = async (head: Buffer | string) =>
  readText('ods-practices', head).then(
    () => 'taken',
    (error: Error & { code: string }) => `${error.code} ${error.message}`,
  );

describe('bytes that cannot be comma-separated text are refused by what they are:', () => {
  it.each([
    [
      'a workbook',
      Buffer.from('PK\u0003\u0004rest', 'latin1'),
      'is a zip archive or an Excel workbook: unpack it, or save the sheet as CSV',
    ],
    [
      'an old workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'is an Excel workbook of the old format: save the sheet as CSV',
    ],
    ['UTF-16', Buffer.from('\uFEFFa,b\n', 'utf16le'), 'is UTF-16 text: save it as CSV in UTF-8'],
    ['a PDF', '%PDF-1.7\n', 'is a PDF document: look for the CSV file of the same publication'],
    ['JSON', '{"rows": []}', 'is JSON, not CSV: look for the CSV file of the same publication'],
    ['a page', '\uFEFF\n<html>', 'is a web page or XML, not CSV: the address probably leads to a page about the file'],
  ])('%s', async (_, head, sentence) => {
    expect(await refusalOf(head)).toBe(`NOT_A_TABLE standard input: ${sentence}`);
  });
});

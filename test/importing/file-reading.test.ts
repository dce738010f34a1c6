import { Readable } from 'node:stream';
import { createReadStream } from 'node:fs';
import { findInputs, importInputErrors, openReading, rejectionReport } from '../../src/importing';
import { readText } from './support/read-text';
import { LIST_HEADER, lines, listRow, registerRow } from './support/samples';
import { useFolder } from './support/folder';

const open = async (text: string) => {
  const [place] = await findInputs('nhs-list-size', '-', {}, Readable.from([Buffer.from(text)]));
  return openReading('nhs-list-size', place!);
};

describe('a file that is being read', () => {
  const folder = useFolder();

  it('adds up: read is taken, rejected and left out together', async () => {
    const text = lines(
      LIST_HEADER,
      listRow(),
      listRow('x'),
      '',
      listRow('1', 'M99001', 'MALE'),
      listRow('2', 'M99002'),
    );
    const { reading } = await readText('nhs-list-size', text);
    expect(reading.summary).toMatchObject({ read: 4, taken: 2, rejected: 1, leftOut: 1 });
  });

  it('can be looped over once', async () => {
    const { reading } = await readText('nhs-list-size', lines(LIST_HEADER, listRow()));
    await expect(reading[Symbol.asyncIterator]().next()).rejects.toThrow(
      'a file can be looped over once: open it again',
    );
  });

  it('has no hash before its end', async () => {
    const reading = await open(lines(LIST_HEADER, listRow()));
    expect(() => reading.sha256).toThrow('the hash of an input is known only when all of it has been read');
    await reading.close();
  });

  it('lets go of its source when the loop is left early', async () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => listRow(String(n), `M${10_000 + n}`));
    const source = createReadStream(await folder.write('lists.csv', lines(LIST_HEADER, ...rows)));
    const closed = new Promise<void>((resolve) => source.once('close', () => resolve()));
    const [place] = await findInputs('nhs-list-size', '-', {}, source);
    for await (const found of await openReading('nhs-list-size', place!)) if (found.line === 10) break;
    await closed;
    expect(source.bytesRead).toBeLessThan(1_000_000);
  });

  it('with a header that lacks a column is refused whole', async () => {
    const text = lines(LIST_HEADER.replace('POSTCODE', 'POST'), listRow());
    await expect(readText('nhs-list-size', text)).rejects.toMatchObject({
      code: 'HEADER_UNUSABLE',
      message: 'standard input: the header has no column "POSTCODE": is it another edition, or edited by hand?',
    });
  });

  it('gives a report line for each refusal', async () => {
    const { rejected } = await readText('ods-practices', lines(registerRow(), registerRow({ 1: 'M99002', 13: 'X' })));
    expect(rejected.map(rejectionReport)).toEqual([
      {
        line: 2,
        column: 'Status (field 13)',
        value: 'X',
        reason: 'Status (field 13) is "X": expected one of A, C, D, P',
      },
    ]);
  });
});

describe('the table of input errors', () => {
  it('says each in one sentence', () => {
    for (const sentence of Object.values(importInputErrors)) expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
  });
});

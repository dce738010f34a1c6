import fc from 'fast-check';
import { textBlocks, type DecodingAccount } from '../../../src/importing/input';
import { readText } from '../support/read-text';
import { lines, registerRow } from '../support/samples';

async function decoded(bytes: Buffer, cutEvery: number): Promise<{ text: string; account: DecodingAccount }> {
  const account: DecodingAccount = { linesNotUtf8: 0, firstLineNotUtf8: null };
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += cutEvery) yield bytes.subarray(at, at + cutEvery);
  }
  let text = '';
  for await (const block of textBlocks(chunks(), 'test', account)) text += block;
  return { text, account };
}

describe('the text of a file', () => {
  it('loses its byte order mark, and only the first', async () => {
    const { text } = await decoded(Buffer.from('\uFEFFa,b\n\uFEFFc,d\n'), 3);
    expect(text).toBe('a,b\n\uFEFFc,d\n');
  });

  it('is UTF-8, four-byte characters and all', async () => {
    const { text, account } = await decoded(Buffer.from('Dŵr y Felin, \u{1F3E5}\n'), 1);
    expect([text, account.linesNotUtf8]).toEqual(['Dŵr y Felin, \u{1F3E5}\n', 0]);
  });

  it('is read as Windows-1252 in the lines that are not UTF-8, and only there', async () => {
    const utf8 = Buffer.from('Ysbyty Gwynedd, Tŷ Coch\n');
    const latin1 = Buffer.from('Caf\u00e9 Surgery, St Mary\u0092s \u0096 branch\n', 'latin1');
    const { text, account } = await decoded(Buffer.concat([utf8, latin1, utf8]), 1_000);
    expect(text).toBe('Ysbyty Gwynedd, Tŷ Coch\nCafé Surgery, St Mary’s – branch\nYsbyty Gwynedd, Tŷ Coch\n');
    expect(account).toEqual({ linesNotUtf8: 1, firstLineNotUtf8: 2 });
  });

  it('does not depend on how its bytes were cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constant(0x0a), fc.integer({ min: 0, max: 255 })), { maxLength: 60 }),
        fc.integer({ min: 1, max: 70 }),
        async (bytes, cutEvery) => {
          const whole = await decoded(Buffer.from(bytes), 1_000);
          expect(await decoded(Buffer.from(bytes), cutEvery)).toEqual(whole);
        },
      ),
      { seed: 20250423, numRuns: 400 },
    );
  });

  it('without line ends is refused before it fills the memory', async () => {
    const endless = Buffer.alloc(9 * 1024 * 1024, 'x');
    await expect(decoded(endless, 64 * 1024)).rejects.toMatchObject({
      code: 'LINE_TOO_LONG',
      message: 'test: line 1 is longer than 8 MiB: this is not a table with line ends',
    });
  });
});

describe('a file in Latin-1', () => {
  it('is read, and the summary says so', async () => {
    const file = Buffer.from(lines(registerRow(), registerRow({ 1: 'M99002', 2: 'CAF\u00c9 SURGERY' })), 'latin1');
    const { rows, reading } = await readText('ods-practices', file);
    expect(rows.map(({ name }) => name)).toEqual(['THE ELM SURGERY', 'CAFÉ SURGERY']);
    expect(reading.summary.notes).toEqual([
      '1 line is not valid UTF-8 and read as Windows-1252 (Latin-1), the first at line 2',
    ]);
  });
});

import fc from 'fast-check';
import { csvRecords, type CsvRecord } from '../../../src/importing/reading';
import { cutIntoRecords } from '../../../src/importing/reading/csv-block';

const recordsOf = (text: string) => cutIntoRecords(text, 1, { isLast: true }).records;

async function inBlocks(blocks: string[]): Promise<CsvRecord[]> {
  async function* source() {
    yield* blocks;
  }
  const batches: CsvRecord[][] = [];
  for await (const batch of csvRecords(source())) batches.push(batch);
  return batches.flat();
}

describe('records', () => {
  it('have the line they begin in, with LF and CRLF, blank lines and no end to the last one', () => {
    expect(recordsOf('a,b\r\n\r\nc,d\n \ne,f')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['c', 'd'] },
      { line: 5, cells: ['e', 'f'] },
    ]);
  });

  it('may hold quoted commas, doubled quotes and line breaks, which count as lines', () => {
    expect(recordsOf('"a\nb","c, ""d"""\r\n"e\r\n\r\nf",g\nh,i\n')).toEqual([
      { line: 1, cells: ['a\nb', 'c, "d"'] },
      { line: 3, cells: ['e\r\n\r\nf', 'g'] },
      { line: 6, cells: ['h', 'i'] },
    ]);
  });

  it('go on over the end of a block in which a quote is still open', async () => {
    expect(await inBlocks(['a,"b\n', 'c\n', 'd",e\nf,g\n'])).toEqual([
      { line: 1, cells: ['a', 'b\nc\nd', 'e'] },
      { line: 4, cells: ['f', 'g'] },
    ]);
  });

  it('with a NUL character are broken, for no database holds one in a text', () => {
    expect(recordsOf('a,b\nc\0,d\ne,f\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, broken: 'a NUL character stands in the row: expected text' },
      { line: 3, cells: ['e', 'f'] },
    ]);
  });

  it('read the same cut by hand as by the parser', () => {
    const cell = fc.stringMatching(/^[a-z ']{0,4}$/);
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(row, end), { minLength: 1, maxLength: 8 }), (rows) => {
        const plain = rows.map(([cells, lineEnd]) => cells.join(',') + lineEnd).join('');
        // One quoted record at the end sends the whole text through the parser.
        const [byHand, byParser] = [recordsOf(`${plain}x,y\n`), recordsOf(`${plain}"x",y\n`)];
        expect(byParser).toEqual(byHand);
      }),
      { seed: 20191001, numRuns: 300 },
    );
  });
});

describe('a bad quote', () => {
  it.each([
    ['in the middle of a cell', 'c,d"e', /^a quote stands in the middle of a cell/],
    ['closed too early', '"c"d,e', /^a closing quote is followed by more text/],
    ['never closed', '"c,d', /^a (closing quote is followed|quote is opened here and never closed)/],
  ])('%s breaks its own line and no other', (_, bad, reason) => {
    expect(recordsOf(`"a",b\n${bad}\n"f",g\n"h",i\n`)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, broken: expect.stringMatching(reason) },
      { line: 3, cells: ['f', 'g'] },
      { line: 4, cells: ['h', 'i'] },
    ]);
  });

  it('at the end of a file is found at its line', async () => {
    expect(await inBlocks(['a,b\n', 'c,"d\n', 'e,f\n'])).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, broken: 'a quote is opened here and never closed: expected a second one' },
      { line: 3, cells: ['e', 'f'] },
    ]);
  });

  it('that nothing ever closes holds back a megabyte of text at most', async () => {
    const block = 'e,f\n'.repeat(16_384);
    const all = await inBlocks(['c,"d\n', ...Array.from({ length: 40 }, () => block)]);
    expect(all).toHaveLength(1 + 40 * 16_384);
    expect(all[0]).toMatchObject({ line: 1, broken: expect.any(String) });
    expect(all.at(-1)).toEqual({ line: 1 + 40 * 16_384, cells: ['e', 'f'] });
  });
});

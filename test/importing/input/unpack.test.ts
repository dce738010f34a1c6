import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { useFolder } from '../support/folder';
import { readAt } from '../support/read-text';
import { LIST_HEADER, lines, listRow } from '../support/samples';

const practices = Array.from({ length: 500 }, (_, n) => `M${10_000 + n}`);
const TEXT = lines(
  LIST_HEADER,
  ...practices.map((practice, n) => listRow(String(4_000 + ((n * 7_919) % 9_000)), practice)),
);

describe('a gzipped file', () => {
  const folder = useFolder();
  const read = async (name: string, content: string | Buffer) =>
    readAt('nhs-list-size', await folder.write(name, content));

  it('gives the same rows and the same hash as the plain one', async () => {
    const plain = await read('all.csv', TEXT);
    const packed = await read('all.csv.gz', gzipSync(TEXT));
    expect(packed.rows).toEqual(plain.rows);
    expect(packed.rows).toHaveLength(500);
    expect(packed.reading.sha256).toBe(plain.reading.sha256);
    expect(plain.reading.sha256).toBe(createHash('sha256').update(TEXT).digest('hex'));
  });

  it('is known by its first bytes and not by its name, both ways', async () => {
    expect((await read('packed.csv', gzipSync(TEXT))).rows).toHaveLength(500);
    expect((await read('plain.csv.gz', TEXT)).rows).toHaveLength(500);
  });

  it('may have several members, as files joined with cat have', async () => {
    const [first, second] = [TEXT.slice(0, 7_000), TEXT.slice(7_000)];
    expect((await read('joined.gz', Buffer.concat([gzipSync(first), gzipSync(second)]))).rows).toHaveLength(500);
  });

  it.each([0.1, 0.5, 0.99])('that is cut off after %d of its length is refused in one sentence', async (share) => {
    const whole = gzipSync(TEXT);
    const cut = whole.subarray(0, Math.floor(whole.length * share));
    const path = await folder.write('all.csv.gz', cut);
    await expect(readAt('nhs-list-size', path)).rejects.toMatchObject({
      name: 'ImportInputError',
      code: 'GZIP_TRUNCATED',
      message: `${path}: the file ends in the middle of its gzip stream: download it again`,
    });
  });

  it('that is damaged in the middle is refused', async () => {
    const damaged = gzipSync(TEXT);
    const middle = damaged.length >> 1;
    damaged.fill(0xff, middle, middle + 40);
    await expect(read('all.csv.gz', damaged)).rejects.toMatchObject({ code: 'GZIP_BROKEN' });
  });

  it('that was packed twice is refused with what to do', async () => {
    await expect(read('twice.csv.gz', gzipSync(gzipSync(TEXT)))).rejects.toMatchObject({
      code: 'NOT_A_TABLE',
      message: expect.stringMatching(/: is gzipped twice: unpack it once$/),
    });
  });

  it('tells its progress in stored bytes, which end at its size', async () => {
    const packed = gzipSync(TEXT);
    const { reading } = await read('all.csv.gz', packed);
    expect([reading.bytesRead, reading.totalBytes]).toEqual([packed.length, packed.length]);
  });
});

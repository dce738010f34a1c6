import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { findInputs, openReading } from '../../../src/importing';
import { readAt } from '../support/read-text';
import { LIST_HEADER, lines, listRow } from '../support/samples';

const TEXT = lines(LIST_HEADER, ...Array.from({ length: 400 }, (_, n) => listRow(String(n), `M${10_000 + n}`)));

describe('an address', () => {
  let server: Server;
  let answer: RequestListener;
  let url: string;

  beforeEach(async () => {
    server = createServer((request, response) => answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/2021-01/lists.csv`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('is downloaded while it is read, with its size, edition and last change', async () => {
    answer = (_, response) => {
      response.setHeader('content-length', Buffer.byteLength(TEXT));
      response.setHeader('last-modified', 'Thu, 14 Jan 2021 09:30:00 GMT');
      response.end(TEXT);
    };
    const { rows, reading } = await readAt('nhs-list-size', url);
    expect(rows).toHaveLength(400);
    expect([reading.bytesRead, reading.totalBytes]).toEqual([TEXT.length, TEXT.length]);
    expect(reading.edition).toMatchObject({ edition: '2021-01', publishedEarliest: '2021-01-01' });
  });

  it('may serve a gzipped file', async () => {
    answer = (_, response) => response.end(gzipSync(TEXT));
    expect((await readAt('nhs-list-size', url)).rows).toHaveLength(400);
  });

  it('may pack a plain file for the journey, and then has no size to measure progress by', async () => {
    answer = (_, response) => {
      const packed = gzipSync(TEXT);
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': packed.length }).end(packed);
    };
    const { rows, reading } = await readAt('nhs-list-size', url);
    expect([rows.length, reading.totalBytes]).toEqual([400, null]);
  });

  it('that answers with an error is refused with the answer', async () => {
    answer = (_, response) => response.writeHead(404).end('no such file');
    await expect(readAt('nhs-list-size', url)).rejects.toMatchObject({
      code: 'DOWNLOAD_REFUSED',
      message: `${url}: the server answered 404 Not Found: check the address`,
    });
  });

  it('that leads to a page about the file is refused as a web page', async () => {
    answer = (_, response) => response.end('<!DOCTYPE html><html><title>Patients registered</title></html>');
    await expect(readAt('nhs-list-size', url)).rejects.toMatchObject({
      code: 'NOT_A_TABLE',
      message: `${url}: is a web page or XML, not CSV: the address probably leads to a page about the file`,
    });
  });

  it('whose connection breaks before the announced end is refused with the bytes that came', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': TEXT.length });
      response.write(TEXT.slice(0, 5_000), () => response.destroy());
    };
    await expect(readAt('nhs-list-size', url)).rejects.toMatchObject({
      code: 'DOWNLOAD_CUT',
      message: `${url}: the download broke off after 5,000 bytes: import it again`,
    });
  });

  it('where nobody listens is refused', async () => {
    answer = (_, response) => response.end();
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const nobody = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/x.csv`;
    closed.close();
    await once(closed, 'close');
    await expect(readAt('nhs-list-size', nobody)).rejects.toMatchObject({
      code: 'DOWNLOAD_CUT',
      message: `${nobody}: cannot be reached (ECONNREFUSED): check address and network`,
    });
  });

  it.each([
    ['plain', (text: string) => Buffer.from(text)],
    ['gzipped', (text: string) => gzipSync(text, { level: 1 })],
  ])('that stalls on the way (%s) can be let go of, and the server sees the connection close', async (_, pack) => {
    const body = pack(
      lines(LIST_HEADER, ...Array.from({ length: 90_000 }, (__, n) => listRow(String(n), `M${n + 9_999}`))),
    );
    const closed = new Promise<void>((resolve) => {
      answer = (__, response) => {
        response.on('close', resolve);
        response.write(body.subarray(0, body.length - 10));
      };
    });
    const [place] = await findInputs('nhs-list-size', url);
    const reading = await openReading('nhs-list-size', place!);
    for await (const found of reading) {
      // From here on whoever reads ahead is waiting for bytes that never come.
      if (reading.bytesRead === body.length - 10 && found.line > 1_000) break;
    }
    await closed;
  });
});

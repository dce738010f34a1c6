import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { findInputs, importFile, openReading, type ImportKind } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { whenAlone, whenAnotherSession } from '../../support/other-sessions';
import { rowCounts } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { LIST_HEADER, lines, listRow, LONG_HEADER, registerRow } from '../support/samples';

describe('a run that is cut', () => {
  const db = useDatabase();
  const practices = Array.from({ length: 500 }, (_, n) => `M${10_000 + n}`);
  const list = lines(LIST_HEADER, ...practices.map((practice, n) => listRow(String(n), practice)));
  let before: Record<string, number>;

  beforeAll(async () => {
    const register = lines(...practices.map((practice) => registerRow({ 1: practice })));
    await importText(db.database, 'ods-practices', register, { edition: '2021-11' });
    before = await rowCounts(db.pool);
  });
  afterEach(async () => {
    await whenAlone(db.pool);
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  async function importStream(kind: ImportKind, source: Readable): Promise<unknown> {
    const [place] = await findInputs(kind, '-', {}, source);
    return importFile(db.database, await openReading(kind, place!), { actor: 'a test', mostRejected: 0 });
  }

  const cutOff = async (isSo: Parameters<typeof whenAnotherSession>[1]): Promise<void> => {
    const { pid } = await whenAnotherSession(db.pool, isSo);
    await db.pool.query('select pg_terminate_backend($1, 10000)', [pid]);
  };

  it('by the loss of its connection while rows are read leaves nothing behind', async () => {
    async function* parts(): AsyncGenerator<Buffer> {
      // More than a batch, so that some of it has been copied beside the record.
      const months = Array.from(
        { length: 60 },
        (_, n) => `20${10 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      );
      const row = (practice: string, month: string) => `${practice},${month}-01,a_measure,0.5`;
      const rows = months.flatMap((month) => practices.map((practice) => row(practice, month)));
      yield Buffer.from(lines(LONG_HEADER, ...rows));
      await cutOff(({ state }) => state === 'idle in transaction');
      yield Buffer.from(lines(...practices.map((practice) => row(practice, '2020-01'))));
    }
    await expect(importStream('measures', Readable.from(parts()))).rejects.toThrow(
      /^the connection to the database was lost .+ and nothing was written/,
    );
  });

  it('by the loss of its connection while it becomes current leaves nothing behind', async () => {
    const holder = await db.pool.connect();
    await holder.query('begin');
    await holder.query('lock table list_size in share mode');
    const importing = importText(db.database, 'nhs-list-size', list);
    const cut = cutOff(({ isWaitingForLock }) => isWaitingForLock);
    await expect(importing).rejects.toThrow(/^the connection to the database was lost .+ and nothing was written/);
    await cut;
    await holder.query('rollback');
    holder.release();
  });

  it('by the end of a gzip stream in its middle leaves nothing behind', async () => {
    const packed = gzipSync(list);
    const cut = Readable.from([packed.subarray(0, packed.length >> 1)]);
    await expect(importStream('nhs-list-size', cut)).rejects.toMatchObject({ code: 'GZIP_TRUNCATED' });
  });

  it('by a source that breaks off leaves nothing behind', async () => {
    async function* parts(): AsyncGenerator<Buffer> {
      yield Buffer.from(list);
      throw new Error('the pipe broke');
    }
    await expect(importStream('nhs-list-size', Readable.from(parts()))).rejects.toThrow('the pipe broke');
  });

  it('can be run again, and is then taken whole', async () => {
    const result = await importText(db.database, 'nhs-list-size', list);
    expect(result).toMatchObject({ isRepeat: false, taken: 500 });
    before = await rowCounts(db.pool);
  });
});

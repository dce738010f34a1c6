import { Readable } from 'node:stream';
import { findInputs, importFile, openReading, TooManyRejected } from '../../../src/importing';
import { useDatabase } from '../../support/database';
import { rowCounts } from '../../support/record-contents';
import { importText } from '../support/import-text';
import { LIST_HEADER, lines, listRow, registerRow } from '../support/samples';

describe('a file with bad rows', () => {
  const db = useDatabase();
  const practices = Array.from({ length: 100 }, (_, n) => `M${10_000 + n}`);
  const list = (bad: number) =>
    lines(LIST_HEADER, ...practices.map((practice, n) => listRow(n < bad ? 'many' : String(1_000 + n), practice)));

  beforeAll(async () => {
    const register = lines(...practices.map((practice) => registerRow({ 1: practice })));
    await importText(db.database, 'ods-practices', register, { edition: '2021-11' });
  });

  it('is refused whole when more are bad than may be, and nothing of it is written', async () => {
    const before = await rowCounts(db.pool);
    const failure: unknown = await importText(db.database, 'nhs-list-size', list(2)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TooManyRejected);
    expect((failure as TooManyRejected).message).toBe(
      'standard input: 2 of 100 rows were refused, more than the 1% that may be, and nothing was written. ' +
        'The first is in line 2: NUMBER_OF_PATIENTS is "many": expected a whole number, 0 or more',
    );
    expect(await rowCounts(db.pool)).toEqual(before);
  });

  it.each([
    [0.07, '7%'],
    [0.005, '0.5%'],
    [0, '0%'],
  ])('says how many may be as whoever runs it wrote it: %d', async (mostRejected, share) => {
    await expect(importText(db.database, 'nhs-list-size', list(50), { mostRejected })).rejects.toThrow(
      `more than the ${share} that may be`,
    );
  });

  it('is taken without them when just as many are bad as may be', async () => {
    const { taken, rejected, rejectedRows } = await importText(db.database, 'nhs-list-size', list(1));
    expect({ taken, rejected }).toEqual({ taken: 99, rejected: 1 });
    expect(rejectedRows).toEqual([
      {
        line: 2,
        column: 'NUMBER_OF_PATIENTS',
        value: 'many',
        rejected: expect.stringMatching(/^NUMBER_OF_PATIENTS is "many"/),
      },
    ]);
  });

  it('counts rows that only the record refuses among them', async () => {
    const text = lines(
      LIST_HEADER,
      ...practices.slice(2).map((p) => listRow('1', p)),
      listRow('1', 'M99998'),
      listRow('1', 'M99999'),
    );
    await expect(importText(db.database, 'nhs-list-size', text)).rejects.toMatchObject({ rows: 100, rejected: 2 });
  });

  it('is given up when the refused rows cannot be told to whoever asked for them', async () => {
    const before = await rowCounts(db.pool);
    const [place] = await findInputs('nhs-list-size', '-', {}, Readable.from([Buffer.from(list(1))]));
    const importing = importFile(db.database, await openReading('nhs-list-size', place!, { edition: '2021-02' }), {
      actor: 'a test',
      mostRejected: 0.5,
      onRejected: () => {
        throw new Error('the report cannot be written');
      },
    });
    await expect(importing).rejects.toThrow('the report cannot be written');
    expect(await rowCounts(db.pool)).toEqual(before);
  });
});

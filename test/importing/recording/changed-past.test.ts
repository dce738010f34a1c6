import { answer } from '../../support/ask';
import { useDatabase } from '../../support/database';
import { importText } from '../support/import-text';
import { lines, PCN_HEADER, pcnRow } from '../support/samples';

describe('an edition that changes the past', () => {
  const db = useDatabase();
  const revisions: number[] = [];
  const networkThen = async (moment: string): Promise<string | null> => {
    const document = `{ practice(odsCode: "M99001", asOf: "2022-02-01"${moment}) { network { odsCode } } }`;
    const { practice } = await answer(db.database, document);
    return practice.network?.odsCode ?? null;
  };

  beforeAll(async () => {
    // In February 2022 the practice is a member without end; in October 2024 it had left before that.
    for (const [edition, lastDay] of [
      ['2022-02', ''],
      ['2024-10', '20211231'],
    ] as const) {
      const text = lines(PCN_HEADER, pcnRow('20191001', lastDay));
      const { revision } = await importText(db.database, 'ods-pcn-members', text, { edition });
      revisions.push(revision!);
    }
  });

  it('is what holds now', async () => {
    expect(await networkThen('')).toBeNull();
    expect(await networkThen(`, atRevision: ${revisions[1]}`)).toBeNull();
  });

  it('leaves readable what the record held before it', async () => {
    expect(await networkThen(`, atRevision: ${revisions[0]}`)).toBe('U99001');
  });

  it('leaves readable what was known before it was published', async () => {
    expect(await networkThen(', asKnownAt: "2022-04-01T00:00:00Z"')).toBe('U99001');
    expect(await networkThen(', asKnownAt: "2024-12-01T00:00:00Z"')).toBeNull();
  });
});

import { importText } from '../importing/support/import-text';
import { lines, PCN_HEADER, pcnRow } from '../importing/support/samples';
import { answer } from '../support/ask';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { useSecondDatabase } from '../support/second-database';
import { backupOf, restoreFrom } from './move';

const DOCUMENT = `query ($revision: Int) {
  sources(atRevision: $revision) { id title published { text earliest latest } }
  revisions { nodes { number recordedAt summary cursor } }
  programme(slug: "PCN-U20454", atRevision: $revision) {
    participations(allTime: true) { id isPreferred from { text } to { text } provenance { row recordedAt } }
  }
}`;

describe('a restored record', () => {
  const first = useDatabase({ template: withEvidence });
  const second = useSecondDatabase();

  beforeAll(async () => {
    const text = lines(PCN_HEADER, pcnRow('20191001', '', 'M92006').replaceAll('U99001', 'U20454'));
    await importText(first.database, 'ods-pcn-members', text, { edition: '2026-02' });
    await restoreFrom(second.database, await backupOf(first.database));
  });

  it.each([1, 2, null])('answers as the one it was made from: at revision %s', async (revision) => {
    const there = await answer(first.database, DOCUMENT, { revision });
    expect(await answer(second.database, DOCUMENT, { revision })).toEqual(there);
    expect(there.revisions.nodes).toHaveLength(2);
  });

  it('answers differently at different revisions, as the one it was made from does', async () => {
    const [before, after] = await Promise.all(
      [1, 2].map((revision) => answer(second.database, DOCUMENT, { revision })),
    );
    expect(before.programme).not.toEqual(after.programme);
    expect(before.sources).not.toEqual(after.sources);
  });
});

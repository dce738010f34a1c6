import { attributionOf, publications } from '../../../src/importing';
import { answer } from '../../support/ask';
import { useDatabase } from '../../support/database';
import { withEvidence } from '../../support/evidence-record';
import { importText } from '../support/import-text';
import { lines, PCN_HEADER, PCN_LIST_HEADER, pcnListRow, pcnRow, registerRow } from '../support/samples';

const CARD = 'schedule lag licence attribution caveats isSimulated';

describe('the card of a publication', () => {
  const db = useDatabase({ template: withEvidence });
  const sourceCalled = async (title: string, at = '') => {
    const { sources } = await answer(db.database, `{ sources${at} { title publisher ${CARD} } }`);
    return sources.filter((source: { title: string }) => source.title === title);
  };

  it('is shown with the source that an imported file is an edition of', async () => {
    await importText(db.database, 'ods-practices', lines(registerRow()), { edition: '2023-04' });
    const { card } = publications['ods-practices'];
    expect(await sourceCalled('GP practices file, 2023-04')).toEqual([
      {
        title: 'GP practices file, 2023-04',
        publisher: 'NHS England, Organisation Data Service',
        schedule: card.schedule,
        lag: card.lag,
        licence: card.licence,
        attribution: attributionOf(card),
        caveats: card.caveats,
        isSimulated: false,
      },
    ]);
  });

  it('is shown with a source that was curated before the file came, which stays as it was curated', async () => {
    const asked = `{ sources { id publisher title note ${CARD} } }`;
    const before = (await answer(db.database, asked)).sources;
    await importText(db.database, 'ods-practices', lines(registerRow()), { edition: '2025-05' });
    const after: (typeof before)[number][] = (await answer(db.database, asked)).sources;
    const touched = after.filter(({ id, licence }) => before.find((one: any) => one.id === id)?.licence !== licence);
    expect(touched).toHaveLength(1);
    const was = before.find(({ id }: { id: string }) => id === touched[0]!.id);
    expect(was).toMatchObject({ licence: null, caveats: null });
    const { schedule, lag, licence, caveats } = publications['ods-practices'].card;
    expect(touched[0]).toEqual({ ...was, schedule, lag, licence, attribution: expect.any(String), caveats });
  });

  it('has the caveats of every sheet of a workbook, each once', async () => {
    await importText(db.database, 'ods-pcns', lines(PCN_LIST_HEADER, pcnListRow()), { edition: '2023-06' });
    await importText(db.database, 'ods-pcn-members', lines(PCN_HEADER, pcnRow()), { edition: '2023-06' });
    const caveats = [...publications['ods-pcn-members'].card.caveats, ...publications['ods-pcns'].card.caveats];
    expect(await sourceCalled('Primary care networks workbook, 2023-06')).toEqual([
      expect.objectContaining({
        lag: publications['ods-pcn-members'].card.lag,
        caveats: [...new Set(caveats)],
      }),
    ]);
  });

  it('is none for an article, and at a revision before the file', async () => {
    expect(await sourceCalled('Trust to take over running of more GP practices')).toEqual([
      expect.objectContaining({ schedule: null, lag: null, licence: null, attribution: null, caveats: null }),
    ]);
    const title = 'Primary care networks workbook, 2023-06';
    expect(await sourceCalled(title, '(atRevision: 1)')).toEqual([]);
  });

  it('is recorded once, and again only when it says something else', async () => {
    const count = async () => (await db.pool.query('select count(*)::int as n from source_card')).rows[0].n;
    const before = await count();
    await importText(db.database, 'ods-practices', lines(registerRow(), registerRow({ 1: 'M99002' })), {
      edition: '2023-04',
    });
    expect(await count()).toBe(before);
  });
});

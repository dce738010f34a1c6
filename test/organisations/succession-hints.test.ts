import 'reflect-metadata';
import { importText } from '../importing/support/import-text';
import { commissionerRow, LIST_HEADER, lines, linkRow, listRow, registerRow } from '../importing/support/samples';
import { answer } from '../support/ask';
import { useDatabase } from '../support/database';

describe('hints at who took over whom', () => {
  const db = useDatabase();
  const hints = 'successors { id } successionHints { organisation { odsCode } on basis }';

  beforeAll(async () => {
    const register = [
      registerRow({ 12: '20210331', 13: 'C' }),
      registerRow({ 1: 'M99002' }),
      registerRow({ 1: 'M99003' }),
    ];
    await importText(db.database, 'ods-practices', lines(...register), { edition: '2022-05' });
    const lists: [string, string, [string, string][]][] = [
      [
        '2021-03',
        '01MAR2021',
        [
          ['M99001', '2000'],
          ['M99002', '5000'],
          ['M99003', '5000'],
        ],
      ],
      [
        '2021-05',
        '01MAY2021',
        [
          ['M99002', '6900'],
          ['M99003', '5100'],
        ],
      ],
    ];
    for (const [edition, day, sizes] of lists) {
      const rows = sizes.map(([code, size]) => listRow(size, code, 'ALL', 'ALL', day));
      await importText(db.database, 'nhs-list-size', lines(LIST_HEADER, ...rows), { edition });
    }
    const codes = ['99A', '98A'].map((code) => commissionerRow({ 1: code }));
    await importText(db.database, 'ods-commissioners', lines(...codes), { edition: '2022-12' });
    const links = ['M99001', 'M99002', 'M99003'].flatMap((code) => [
      linkRow('20130401', '20200331', code, '99A'),
      linkRow('20200401', '', code, code === 'M99003' ? '97A' : '98A'),
    ]);
    await importText(db.database, 'ods-practice-commissioners', lines(...links), { edition: '2021-08' });
  });

  it('are practices whose list grew by about that of one which closed, and no fact', async () => {
    const { practice } = await answer(db.database, `{ practice(odsCode: "M99001") { ${hints} } }`);
    expect(practice).toEqual({
      successors: [],
      successionHints: [
        {
          organisation: { odsCode: 'M99002' },
          on: '2021-04-01',
          basis: 'its list went from 5000 to 6900 when this practice closed with 2000 patients',
        },
      ],
    });
  });

  it('are commissioners that most practices were linked to on the day after', async () => {
    const { commissioner } = await answer(db.database, `{ commissioner(odsCode: "99A") { ${hints} } }`);
    expect(commissioner).toEqual({
      successors: [],
      successionHints: [
        {
          organisation: { odsCode: '98A' },
          on: '2020-04-01',
          basis: '2 of 3 practices whose links ended the day before were linked to it from 2020-04-01',
        },
      ],
    });
  });

  it('are none where nothing points to one, nor before it was said', async () => {
    const { open, before } = await answer(
      db.database,
      `{ open: practice(odsCode: "M99002") { successionHints { on } }
         before: practice(odsCode: "M99001", asKnownAt: "2021-04-15T12:00:00Z") { successionHints { on } } }`,
    );
    expect([open.successionHints, before.successionHints]).toEqual([[], []]);
  });
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';
import { ask } from './support/ask';
import { MADE_UP_SOURCE, record } from './support/made-up';

const db = useDatabase({ template: withEvidence });
const run = promisify(execFile);

describe('T38: days', () => {
  beforeAll(() =>
    record(db.database, {
      sources: [{ key: MADE_UP_SOURCE, published: '2000-01-01' }],
      organisations: [
        { key: 'Z93001', openedOn: '2019-07-01', closedOn: '2024-02-29' },
        { key: 'Z93002', openedOn: '2020-02-29', closedOn: '2020-10-31' },
        { key: 'Z93003', openedOn: '2019-10-31', closedOn: '2020-07-01' },
      ],
      links: [{ subject: 'Z93001', object: '06A', from: '2019-07-01', firstDayOut: '2020-03-01' }],
      lists: [{ organisation: 'Z93001', asOf: '2020-02-29', patients: 7 }],
    }),
  );

  const DOCUMENT = `{ practices(first: 100, where: { odsCodes: ["Z93001", "Z93002", "Z93003"] }, orderBy: OPENED_ON_ASC, asOf: "2020-02-29", asKnownAt: "2026-01-01T00:30:00Z") {
    nodes { id odsCode openedOn closedOn status commissioner { odsCode } listSize { patients asOf { text earliest latest } } }
    edges { cursor } } open: practices(where: { openOn: "2019-06-30", odsCodes: ["Z93001"] }) { totalCount }
    relations(subject: "Z93001") { from { text earliest } to { text latest } } }`;

  it('are the same in London, in Auckland and in UTC', async () => {
    const script = join(__dirname, 'support/days-in-a-zone.ts');
    const answers = await Promise.all(
      ['UTC', 'Europe/London', 'Pacific/Auckland'].map(async (zone) => {
        const { stdout } = await run(
          process.execPath,
          ['--require', join(__dirname, '../support/run-typescript.cjs'), script, db.url, DOCUMENT],
          {
            env: { ...process.env, TZ: zone },
          },
        );
        return stdout;
      }),
    );
    const { practices, open } = JSON.parse(answers[0]!);
    expect(practices.nodes.map((one: any) => [one.openedOn, one.closedOn])).toEqual([
      ['2019-07-01', '2024-02-29'],
      ['2019-10-31', '2020-07-01'],
      ['2020-02-29', '2020-10-31'],
    ]);
    expect(practices.nodes[0]).toMatchObject({ commissioner: { odsCode: '06A' }, listSize: { patients: 7 } });
    expect(open.totalCount).toBe(0);
    expect(new Set(answers).size).toBe(1);
  });

  it.each([
    '2019-02-29',
    '2019-2-1',
    '2019-13-01',
    '2019-04-31',
    '20190401',
    '2019-04-01T00:00:00Z',
    '',
    'today',
    '0000-00-00',
  ])('that do not exist are refused: %s', async (day) => {
    const fields = [
      [`query ($day: Date) { practices(asOf: $day) { totalCount } }`],
      [`query ($day: Date) { practices(where: { openOn: $day }) { totalCount } }`],
      [`query ($day: Date) { practice(odsCode: "M92001") { listSize(on: $day) { patients } } }`],
      [`query ($day: Date) { commissioner(odsCode: "06A") { activePractices(asOf: $day) { value } } }`],
    ];
    for (const [document] of fields) {
      const { data, errors } = await ask(db.database, document!, { day });
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
    }
  });

  it('of a leap year do exist', async () => {
    const { errors } = await ask(
      db.database,
      `{ practices(asOf: "2020-02-29", where: { openOn: "2020-02-29" }) { totalCount } }`,
    );
    expect(errors).toEqual([]);
  });
});

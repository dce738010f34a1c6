import { addDays } from '../../src/time';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { askOverHttp } from './support/ask-over-http';
import { recordPanel } from './support/made-up-panel';
import { useWulfrun } from './support/wulfrun-process';

jest.setTimeout(120_000);

const start = useWulfrun();
const db = useDatabase({ template: withEvidence });

/** Joined and left on days that a clock of another zone moves into another month, or out of the calendar. */
const SPELLS = {
  Z96001: ['2019-07-01', '2020-02-29'],
  Z96002: ['2020-02-29', '2020-10-31'],
  Z96003: ['2019-10-31', '2020-07-01'],
} as const;

/** The zone of the process, and the zone that the database would use unless told otherwise. */
const ZONES = [
  ['UTC', 'Pacific/Auckland'],
  ['Europe/London', 'America/Los_Angeles'],
  ['Pacific/Auckland', 'UTC'],
];

const daysAround = Object.entries(SPELLS).flatMap(([code, [joined, out]]) => [
  { code, day: addDays(joined, -1), isMember: false },
  { code, day: joined, isMember: true },
  { code, day: addDays(out, -1), isMember: true },
  { code, day: out, isMember: false },
]);

const DOCUMENT = `{
  ${daysAround.map(({ code, day }, index) => `on${index}: practice(odsCode: "${code}", asOf: "${day}") { trust { odsCode } }`).join('\n')}
  practices(where: { odsCodes: ["Z96001", "Z96002", "Z96003"] }, orderBy: ODS_CODE_ASC) {
    nodes { id status participations { from { text earliest latest } to { text earliest latest } } listSize { asOf { text } } }
  }
  compareModels(input: { metric: "MADE_UP", from: "2019-07-01", to: "2020-11-01", cohorts: [{ programme: "RWT-VI" }, { programme: "WTH-FED" }] }) {
    fingerprint
    moment { asOf }
    trend { label points { period { from { text } } practices events } }
  }
  claims(asKnownAt: "2018-06-30T23:30:00Z") { totalCount }
}`;

describe('T38: days of membership', () => {
  it('are the same whatever the zone of the server and of its database', async () => {
    const panel = {
      practices: Object.keys(SPELLS),
      metrics: ['MADE_UP'],
      programmes: ['RWT-VI'],
      months: 17,
      spells: SPELLS,
    };
    const revision = await recordPanel(db.database, panel);
    // In London it is 1 July already: the day that a question without one is about.
    await db.pool.query(`update revision set recorded_at = '2020-06-30T23:30:00Z' where number = $1`, [revision]);

    const answers: string[] = [];
    for (const [zone, databaseZone] of ZONES) {
      await db.pool.query(`alter database "${new URL(db.url).pathname.slice(1)}" set timezone = '${databaseZone}'`);
      const server = start({ DATABASE_URL: db.url, TZ: zone! });
      const { text, errors } = await askOverHttp(await server.listening(), DOCUMENT);
      expect(errors).toBeUndefined();
      answers.push(text);
      server.kill('SIGTERM');
      await server.ended();
    }
    expect(new Set(answers).size).toBe(1);

    const { data } = JSON.parse(answers[0]!);
    const trusts = daysAround.map((_, index) => data[`on${index}`].trust?.odsCode ?? null);
    expect(trusts).toEqual(daysAround.map(({ isMember }) => (isMember ? 'RL4' : null)));
    expect(
      data.practices.nodes.map(({ participations }: any) => [participations[0].from.text, participations[0].to.text]),
    ).toEqual(Object.values(SPELLS));
    expect(data.compareModels.moment).toEqual({ asOf: '2020-07-01' });
    // A month counts from its first day to its last: March to September for who joined on 29 February and left on 31 October.
    const points = data.compareModels.trend[0].points as { period: { from: { text: string } }; practices: number }[];
    expect(points.map(({ period, practices }) => [period.from.text.slice(0, 7), practices])).toEqual([
      ['2019-07', 1],
      ['2019-08', 1],
      ['2019-09', 1],
      ['2019-10', 1],
      ['2019-11', 2],
      ['2019-12', 2],
      ['2020-01', 2],
      ['2020-02', 1],
      ['2020-03', 2],
      ['2020-04', 2],
      ['2020-05', 2],
      ['2020-06', 2],
      ['2020-07', 1],
      ['2020-08', 1],
      ['2020-09', 1],
    ]);
  });
});

import { whenAnotherSession } from '../support/other-sessions';
import { recordPanel, reviseFirstMonth } from './support/made-up-panel';
import { useApp } from './support/use-app';

const server = useApp();
const [PRACTICE, METRIC] = ['Z95000', 'MADE_UP'];

/** `early` comes to the observation in two steps, `late` by way of the trust's participations. */
const DOCUMENT = `{
  early: practice(odsCode: "${PRACTICE}") {
    observations(metric: "${METRIC}", first: 1) { nodes { numerator } }
  }
  late: trust(odsCode: "RL4") {
    practices(first: 100) { nodes { odsCode observations(metric: "${METRIC}", first: 2) { nodes { numerator } } } }
  }
}`;

interface Figures {
  early: number;
  late: number;
  revision: unknown;
}

async function figures(): Promise<Figures> {
  const { data, errors, extensions } = await server.ask(DOCUMENT);
  expect(errors).toBeUndefined();
  const ofTrust = data.late.practices.nodes.find(({ odsCode }: { odsCode: string }) => odsCode === PRACTICE);
  return {
    early: data.early.observations.nodes[0].numerator,
    late: ofTrust.observations.nodes[0].numerator,
    revision: extensions?.['revision'],
  };
}

/** Asks while `work` is done between the first and the second reading of observations. */
async function askedAround(work: () => Promise<unknown>): Promise<Figures> {
  const readings: string[] = [];
  server.app.database.onStatement = (text) => text.includes('from observation o') && readings.push(text);
  const gate = await server.db.pool.connect();
  try {
    await gate.query('begin');
    await gate.query('lock table participation in access exclusive mode');
    const asked = figures();
    await whenAnotherSession(server.db.pool, (session) => session.isWaitingForLock && readings.length === 1);
    await work();
    await gate.query('commit');
    const answered = await asked;
    expect(readings).toHaveLength(2);
    return answered;
  } finally {
    server.app.database.onStatement = undefined;
    gate.release();
  }
}

describe('T36: two fields of one document that read the same metric', () => {
  beforeAll(() => recordPanel(server.app.database, { practices: [PRACTICE], metrics: [METRIC], months: 2 }));

  it('are answered at one revision although another is committed between their readings', async () => {
    const before = await reviseFirstMonth(server.app.database, PRACTICE, METRIC, 111);
    let committed = 0;
    const around = await askedAround(async () => {
      committed = await reviseFirstMonth(server.app.database, PRACTICE, METRIC, 222);
    });
    expect(committed).toBe(before + 1);
    expect(around).toEqual({ early: 111, late: 111, revision: before });
    expect(await figures()).toEqual({ early: 222, late: 222, revision: committed });
  });

  it('are so however often the figure is revised meanwhile', async () => {
    const before = await reviseFirstMonth(server.app.database, PRACTICE, METRIC, 1);
    const around = await askedAround(async () => {
      for (const events of [2, 1, 3]) await reviseFirstMonth(server.app.database, PRACTICE, METRIC, events);
    });
    expect(around).toEqual({ early: 1, late: 1, revision: before });
  });
});

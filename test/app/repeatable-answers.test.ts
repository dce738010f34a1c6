import { recordPanel } from './support/made-up-panel';
import { useApp } from './support/use-app';

const server = useApp();
const METRIC = 'MADE_UP';
const PRACTICES = ['Z95000', 'Z95001', 'Z95002', 'Z95003'];
const PANEL = { practices: PRACTICES, isInTurn: true, metrics: [METRIC], months: 12 };

const COMPARISON = `query ($revision: Int) {
  compareModels(atRevision: $revision, input: {
    metric: "${METRIC}", from: "2019-07-01", to: "2020-07-01"
    cohorts: [
      { label: "the trust’s", programme: "RWT-VI" }
      { label: "the federation’s", programme: "WTH-FED" }
    ]
  }) {
    fingerprint citation notDetermined
    moment { asOf asKnownAt atRevision }
    metric { id code definition source { id } }
    cohorts { label practices practiceMonths events patientYears leads estimate { value lower upper unit } }
    contrasts { cohort reference difference { value lower upper } ratio { value lower upper } p q }
    trend(grain: QUARTER) { label points { period { from { text } } practices estimate { value lower upper } } }
    population { practices practiceMonths events patientYears excluded { reason practices practiceMonths } }
    caveats { code sentence }
    claims { id } published { id }
  }
  practices(where: { odsCodes: ["Z95000", "Z95001"] }, atRevision: $revision) {
    totalCount nodes { id name listSize { patients } trust { id } participations { id from { text } } }
  }
}`;

/** The part of an answer that `data` is, byte by byte. */
function dataOf(text: string): string {
  return text.slice(text.indexOf('"data":'), text.lastIndexOf(',"extensions":'));
}

async function asked(revision: number): Promise<{ data: string; fingerprint: string }> {
  const { text, data, errors } = await server.ask(COMPARISON, { revision });
  expect(errors).toBeUndefined();
  return { data: dataOf(text), fingerprint: data.compareModels.fingerprint };
}

describe('T37: a comparison at a revision', () => {
  it('has the same bytes and the same fingerprint when it is that revision, after ten more, and after a restart', async () => {
    const revision = await recordPanel(server.app.database, PANEL);
    const then = await asked(revision);
    expect(JSON.parse(`{${then.data}}`).data.compareModels).toMatchObject({
      moment: { atRevision: revision },
      cohorts: [
        { practices: 2, estimate: { value: expect.any(Number) } },
        { practices: 2, estimate: { value: expect.any(Number) } },
      ],
    });

    for (let shift = 1; shift <= 10; shift += 1) {
      const next = await recordPanel(server.app.database, { ...PANEL, shift });
      expect(next).toBe(revision + shift);
      expect(await asked(revision)).toEqual(then);
      const now = await asked(next);
      expect([now.data === then.data, now.fingerprint === then.fingerprint]).toEqual([false, false]);
    }

    await server.restart();
    expect(await asked(revision)).toEqual(then);
  });
});

import 'reflect-metadata';
import fc from 'fast-check';
import { importText } from '../importing/support/import-text';
import { LIST_HEADER, lines, listRow, LONG_HEADER, PCN_HEADER, pcnRow } from '../importing/support/samples';
import { edit, SOURCE } from '../editing/support/edit';
import { addMonths } from '../../src/time';
import { ask } from '../support/ask';
import { useDatabase } from '../support/database';
import { withEvidence } from '../support/evidence-record';
import { DOCUMENTS } from './documents';

/** The same histories each time; PROPERTY_SEED draws others. A failure prints seed and history. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? 1908);
const PRACTICES = ['M92002', 'M92006', 'M92012'];
const MONTHS = ['2016-01', '2016-02'];
const EDITIONS = ['2019-12', '2020-06', '2021-02'];

const practice = fc.constantFrom(...PRACTICES);
const month = fc.constantFrom(...MONTHS);
const edition = fc.constantFrom(...EDITIONS);
const cells = fc.uniqueArray(fc.record({ practice, month, value: fc.constantFrom('0.25', '0.5', 'x') }), {
  minLength: 1,
  maxLength: 5,
  selector: (cell) => `${cell.practice} ${cell.month}`,
});

/** What may happen to the record. Imports come in no order of their editions, and some rows of them are refused. */
const step = fc.oneof(
  fc.record({ what: fc.constant('measures' as const), edition, cells }),
  fc.record({
    what: fc.constant('networks' as const),
    edition,
    members: fc.uniqueArray(fc.record({ practice, lastDay: fc.constantFrom('', '20200930') }), {
      minLength: 1,
      selector: (member) => member.practice,
    }),
  }),
  fc.record({
    what: fc.constant('lists' as const),
    edition,
    lists: fc.uniqueArray(fc.record({ practice, patients: fc.constantFrom('4000', '5000', 'many') }), {
      minLength: 1,
      selector: (list) => list.practice,
    }),
  }),
  fc.record({ what: fc.constant('correction' as const), practice, month, numerator: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ what: fc.constant('retraction' as const), practice, month }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('whatever was imported, corrected and retracted, in whichever order', () => {
  const db = useDatabase({ template: withEvidence });
  jest.setTimeout(300_000);

  beforeAll(async () => {
    await edit(db.database, 'registerSource', SOURCE);
    const definition = { definition: 'Made up.', kind: 'RATE', frequency: 'MONTHLY', source: SOURCE.key };
    await edit(db.database, 'defineOutcomeMetric', { code: 'EDITED', name: 'Edited', per: 1000, ...definition });
  });

  const take = async (happens: Step): Promise<void> => {
    const options = { mostRejected: 1 };
    switch (happens.what) {
      case 'measures': {
        const rows = happens.cells.map((cell) => `${cell.practice},${cell.month}-01,published,${cell.value}`);
        await importText(db.database, 'measures', lines(LONG_HEADER, ...rows), {
          ...options,
          edition: happens.edition,
        });
        return;
      }
      case 'networks': {
        const rows = happens.members.map((member) => pcnRow('20191001', member.lastDay, member.practice));
        const text = lines(PCN_HEADER, ...rows);
        await importText(db.database, 'ods-pcn-members', text, { ...options, edition: happens.edition });
        return;
      }
      case 'lists': {
        const rows = happens.lists.map((list) => listRow(list.patients, list.practice, 'ALL', 'ALL', '01DEC2019'));
        const text = lines(LIST_HEADER, ...rows);
        await importText(db.database, 'nhs-list-size', text, { ...options, edition: happens.edition });
        return;
      }
      case 'correction': {
        const row = {
          organisation: happens.practice,
          from: `${happens.month}-01`,
          numerator: happens.numerator,
          denominator: 400,
        };
        await edit(db.database, 'recordObservations', {
          metric: 'EDITED',
          source: SOURCE.key,
          rows: [row],
          reason: 'x',
        });
        return;
      }
      case 'retraction': {
        const from = `${happens.month}-01`;
        const input = {
          metric: 'EDITED',
          organisations: [happens.practice],
          from,
          to: addMonths(from, 1),
          reason: 'x',
        };
        await edit(db.database, 'retractObservations', input);
      }
    }
  };

  const latest = async (): Promise<number> =>
    (await db.pool.query('select max(number) as number from revision')).rows[0].number;

  /** Every document as it is answered at a revision, errors included. */
  const answersAt = async (atRevision: number): Promise<string[]> => {
    const answers = await Promise.all(DOCUMENTS.map((document) => ask(db.database, document, { atRevision })));
    return answers.map((one) => JSON.stringify(one));
  };

  it('every answer given at a revision is given again, byte for byte', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 9 }), async (history) => {
        const given = new Map<number, string[]>();
        for (const happens of history) {
          await take(happens);
          const revision = await latest();
          if (!given.has(revision)) given.set(revision, await answersAt(revision));
        }
        made += given.size;
        for (const [revision, answers] of given) expect(await answersAt(revision)).toEqual(answers);
      }),
      { seed: SEED, numRuns: 5 },
    );
    // Else nothing would have been asked twice, or nothing would have been overruled.
    expect(made).toBeGreaterThan(12);
    const { rows } = await db.pool.query(
      `select exists (select from observation_history) as values, exists (select from observation_statement) as words,
         exists (select from participation_history) as spells`,
    );
    expect(rows).toEqual([{ values: true, words: true, spells: true }]);
  });
});

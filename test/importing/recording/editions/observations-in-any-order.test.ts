import 'reflect-metadata';
import fc from 'fast-check';
import { observationsAt } from '../../../../src/metrics';
import { useDatabase } from '../../../support/database';
import { importText } from '../../support/import-text';
import { lines, LONG_HEADER, registerRow } from '../../support/samples';
import { knownAfter, type EditionOfCells } from './known-after';
import { someOrders } from './some-orders';

/** The same cases each time; PROPERTY_SEED draws others. A failure prints seed and case. */
const SEED = Number(process.env['PROPERTY_SEED'] ?? 1908);
const EDITIONS = ['2016-03', '2016-06', '2016-09', '2016-12'] as const;
const PRACTICES = ['M99001', 'M99002'];
const MONTHS = ['2016-01', '2016-02'];
const CELLS = PRACTICES.flatMap((practice) => MONTHS.map((month) => ({ practice, month })));

/** Of each cell a value; nothing; or a row that is refused. */
const edition = fc.tuple(...CELLS.map(() => fc.constantFrom('0.25', '0.25', '0.5', null, null, 'refused')));
const editions = fc
  .array(edition, { minLength: 2, maxLength: 4 })
  .filter((all) => all.every((cells) => cells.some((cell) => cell === '0.25' || cell === '0.5')));

describe('editions of a measure', () => {
  const db = useDatabase();
  jest.setTimeout(240_000);
  let cases = 0;

  beforeAll(async () => {
    const register = PRACTICES.map((code) => registerRow({ 1: code }));
    await importText(db.database, 'ods-practices', lines(...register), { edition: '2015-05' });
  });

  /** A measure of its own for each run, so that all of them fit into one record. */
  const importInOrder = async (all: EditionOfCells[], order: readonly number[]): Promise<string> => {
    const measure = `case_${(cases += 1)}`;
    for (const place of order) {
      const rows = CELLS.flatMap(({ practice, month }, cell) => {
        const value = all[place]![cell];
        return value == null ? [] : [`${practice},${month}-01,${measure},${value}`];
      });
      const options = { edition: EDITIONS[place]!, mostRejected: 1 };
      await importText(db.database, 'measures', lines(LONG_HEADER, ...rows), options);
    }
    return measure.toUpperCase();
  };

  /** What stands and what was said, by names instead of identities and without revisions and lines. */
  const record = async (metric: string) => {
    const { rows } = await db.pool.query(
      `select p.key as practice, t.period_start::text, r.edition, t.said, t.value from (
         select metric_id, period_start, organisation_id, release_id, 'STANDS' as said, value from observation_current
         union all select metric_id, period_start, organisation_id, release_id, said, value from observation_statement_current
         where said <> 'SILENT'
       ) t join node m on m.id = t.metric_id join node p on p.id = t.organisation_id join release r on r.node_id = t.release_id
       where m.key = $1 order by 1, 2, 3, 4`,
      [metric],
    );
    return rows;
  };

  const knownAt = async (metric: string, asKnownAt: string | null) => {
    const { rows: last } = await db.pool.query('select max(number) as number from revision');
    const moment = { asKnownAt, atRevision: last[0].number };
    const { rows } = await db.pool.query(
      `select p.key as practice, to_char(o.period_start, 'YYYY-MM') as month, o.value::text
       from ${await observationsAt(db.database, moment)} o join node m on m.id = o.metric_id join node p on p.id = o.organisation_id
       where m.key = $1 and o.superseded_in > $2 and o.recorded_in <= $2 order by 1, 2`,
      [metric, moment.atRevision],
    );
    return CELLS.map(
      ({ practice, month }) => rows.find((row) => row.practice === practice && row.month === month)?.value ?? null,
    );
  };

  it('give one record in whichever order they are imported, and one answer to what was known when', async () => {
    await fc.assert(
      fc.asyncProperty(editions, fc.integer(), async (all, shuffle) => {
        const inOrder = await record(await importInOrder(all, [...all.keys()]));
        for (const order of someOrders(all.length, shuffle)) {
          const metric = await importInOrder(all, order);
          expect({ order, record: await record(metric) }).toEqual({ order, record: inOrder });
          for (let count = 0; count <= all.length; count += 1) {
            // On the first day of the month after an edition: it was out, and the next one was not.
            const instant =
              count === 0 ? '2016-02-15T12:00:00Z' : `2016-${String(count * 3 + 1).padStart(2, '0')}-01T12:00:00Z`;
            const asKnownAt = count === 4 ? '2017-01-01T12:00:00Z' : instant;
            const known = { order, asKnownAt, cells: await knownAt(metric, asKnownAt) };
            expect(known).toEqual({ order, asKnownAt, cells: knownAfter(all.slice(0, count)) });
          }
          expect(await knownAt(metric, null)).toEqual(knownAfter(all));
        }
      }),
      { seed: SEED, numRuns: 8 },
    );
  });
});

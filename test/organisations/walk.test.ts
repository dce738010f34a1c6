import fc from 'fast-check';
import { useDatabase } from '../support/database';
import { crowd, inOrder, ORDERS, rowsOf } from './support/crowd';
import { MADE_UP_SOURCE, record } from './support/made-up';
import { walkPractices } from './support/walk';

const db = useDatabase();
const everyone = crowd(103);
const seed = Number(process.env['PROPERTY_SEED'] ?? 1908);

beforeAll(() =>
  record(db.database, { sources: [{ key: MADE_UP_SOURCE, published: '2000-01-01' }], ...rowsOf(everyone) }),
);

describe('T31: a walk through all practices', () => {
  it.each(ORDERS)(
    'by %s meets each once, in the order promised, at the smallest and the largest page',
    async (order) => {
      for (const size of [1, 100]) {
        const forwards = await walkPractices(db.database, { order, size });
        expect(forwards.codes).toEqual(inOrder(everyone, order));
        expect(forwards.pages).toBe(Math.ceil(everyone.length / size));
      }
    },
  );

  it('is the same forwards and backwards, at any page size, with a total that stays', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ORDERS),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        async (order, size, isBackward) => {
          const walked = await walkPractices(db.database, { order, size, isBackward });
          expect(walked.codes).toEqual(inOrder(everyone, order));
          expect(new Set(walked.totalCounts)).toEqual(new Set([everyone.length]));
        },
      ),
      { seed, numRuns: 40 },
    );
  });
});

describe('T32: a walk while another session writes', () => {
  const other = useDatabase();

  beforeEach(async () => {
    const sources = [{ key: MADE_UP_SOURCE, published: '2000-01-01' }];
    await record(other.database, { sources, ...rowsOf([...everyone, ...crowd(40, 'Y')]) });
  });

  /** One change after another: somebody comes, somebody goes, somebody is said to be elsewhere. */
  function writer(isRenaming: boolean): () => Promise<unknown> {
    let turn = 0;
    return () => {
      const change = turn++;
      const index = change % everyone.length;
      const revised = {
        ...everyone[index]!,
        postcode: `ZZ${change} 1AA`,
        ...(isRenaming ? { name: `Renamed ${change}` } : {}),
      };
      return record(other.database, {
        organisations: [{ key: `X${90_000 + change}`, name: change % 2 === 0 ? 'Aspen' : 'Zebrano' }, revised],
        withdraw: change < 40 ? [crowd(40, 'Y')[change]!.key] : [],
      });
    };
  }

  it.each(['NAME_ASC', 'OPENED_ON_DESC', 'LIST_SIZE_DESC', 'ODS_CODE_ASC'])(
    'by %s meets everybody who was there throughout once, and nobody twice',
    async (order) => {
      for (const isBackward of [false, true]) {
        const { codes } = await walkPractices(other.database, { order, size: 7, isBackward, afterPage: writer(false) });
        expect(new Set(codes).size).toBe(codes.length);
        const throughout = new Set(everyone.map(({ key }) => key));
        expect(codes.filter((code) => throughout.has(code))).toEqual(inOrder(everyone, order));
      }
    },
  );

  it('is at a revision what it was, although practices are renamed under way', async () => {
    const [{ latest }] = (await other.database.rows<{ latest: number }>(
      'select max(number) as latest from revision',
    )) as [{ latest: number }];
    const further = `, atRevision: ${latest}`;
    const before = await walkPractices(other.database, { order: 'NAME_ASC', size: 100, further });
    const during = await walkPractices(other.database, {
      order: 'NAME_ASC',
      size: 9,
      further,
      afterPage: writer(true),
    });
    expect(during.codes).toEqual(before.codes);
    expect(new Set(during.totalCounts)).toEqual(new Set([before.codes.length]));
  });
});

import type { DatePrecision, Quantity } from '../../src/graphql';
import { statedCoverage, type StatedClaim } from '../../src/programmes/programme-coverage/stated-coverage';

const number = (value: number | null, text: string | null = null): Quantity => ({
  value,
  min: null,
  max: value === null ? 50 : null,
  bounds: value === null ? '()' : null,
  approximate: false,
  text,
  unit: 'PRACTICE',
  per: null,
});

let nodeId = 1;

function said(metric: string, quantity: Quantity, more: Partial<StatedClaim> = {}): StatedClaim {
  const asOf = { text: '2018-07', precision: 'MONTH' as DatePrecision, earliest: '2018-07-01', latest: '2018-07-31' };
  return { nodeId: nodeId++, metric, sourceId: 1, modality: 'ACTUAL', asOf, quantity, ...more };
}

const nine = said('PRACTICES_IN_PROGRAMME', number(9));
const seventeen = said('PRACTICES_IN_PROGRAMME', number(17), { modality: 'CONDITIONAL' });
const almostHalf = said('PRACTICE_SHARE', number(null, 'almost half'), { modality: 'FORECAST' });
const fortyTwo = said('PRACTICES_IN_AREA', number(42));
const none = new Set<number>();

describe('a stated share', () => {
  it('is the quotient of two numbers of one source, with its words beside it', () => {
    const [, ifAllJoin] = statedCoverage([nine, seventeen, almostHalf], [fortyTwo], none, '2018-07-31');
    expect(ifAllJoin).toEqual({
      practices: number(17),
      ofPractices: number(42),
      share: 17 / 42,
      modality: 'CONDITIONAL',
      isMisreading: false,
      claims: [seventeen, fortyTwo, almostHalf],
    });
  });

  it('keeps words about what would be away from what is', () => {
    const [today] = statedCoverage([nine, seventeen, almostHalf], [fortyTwo], none, '2018-07-31');
    expect(today?.claims).toEqual([nine, fortyTwo]);
  });

  it('is not computed from the area of another source', () => {
    const elsewhere = { ...fortyTwo, sourceId: 2 };
    expect(statedCoverage([nine], [elsewhere], none, '2018-07-31')[0]).toMatchObject({
      ofPractices: null,
      share: null,
    });
  });

  it('is not computed from the area on another date', () => {
    const year = { text: '2018', precision: 'YEAR' as DatePrecision, earliest: '2018-01-01', latest: '2018-12-31' };
    const [row] = statedCoverage([{ ...nine, asOf: year }], [fortyTwo], none, '2018-10-01');
    expect(row).toMatchObject({ practices: { value: 9 }, ofPractices: null, share: null });
  });

  it('is not given of a day that no claim speaks of', () => {
    const undated = {
      ...nine,
      asOf: { text: '', precision: 'UNKNOWN' as DatePrecision, earliest: null, latest: null },
    };
    expect(statedCoverage([nine], [fortyTwo], none, '2018-08-01')).toEqual([]);
    expect(statedCoverage([undated], [fortyTwo], none, '2018-07-31')).toEqual([]);
  });

  it('is not computed from a bound', () => {
    const upTo = said('PRACTICES_IN_PROGRAMME', number(null));
    expect(statedCoverage([upTo], [fortyTwo], none, '2018-07-31')[0]).toMatchObject({ share: null });
  });

  it('that rests on a misreading comes last and says so', () => {
    const twelve = said('PRACTICES_IN_PROGRAMME', number(12));
    const rows = statedCoverage([twelve, seventeen, nine], [fortyTwo], new Set([twelve.nodeId]), '2018-07-31');
    expect(rows.map((row) => [row.practices.value, row.isMisreading])).toEqual([
      [9, false],
      [17, false],
      [12, true],
    ]);
  });
});

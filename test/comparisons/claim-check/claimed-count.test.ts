import { judgeCount, type NamedSpell } from '../../../src/comparisons/claim-check/claimed-count';
import type { Quantity } from '../../../src/graphql';

const quantity = (value: number | null, min: number | null = null, max: number | null = null) =>
  ({ value, min, max }) as Quantity;
const on = (day: string) => ({ earliest: day, latest: day });
let next = 0;
const member = (from: { earliest: string; latest: string }, to: ReturnType<typeof on> | null = null): NamedSpell => ({
  practiceId: ++next,
  spell: { from, to },
  isPossiblyKnownOnly: false,
});
const JULY = { earliest: '2018-07-31', latest: '2018-07-31' };
const three = [member(on('2016-06-01')), member(on('2017-01-01')), member(on('2018-01-01'))];
const perhaps = member({ earliest: '2018-03-01', latest: '2019-01-01' });

describe('a number of practices', () => {
  it('that is the number of those named is supported', () => {
    expect(judgeCount(quantity(3), JULY, three, false)).toEqual({
      verdict: 'SUPPORTED',
      explanation: 'There were 3 practices certainly and 3 possibly, by name, on 2018-07-31.',
      least: 3,
      most: 3,
    });
  });

  it('below those that were certainly members is contradicted, also where there may be more', () => {
    expect(judgeCount(quantity(2), JULY, three, true)).toMatchObject({ verdict: 'CONTRADICTED', least: 3, most: null });
  });

  it('above those that possibly were is contradicted, unless somebody was never named', () => {
    expect(judgeCount(quantity(5), JULY, [...three, perhaps], false)).toMatchObject({ verdict: 'CONTRADICTED' });
    expect(judgeCount(quantity(5), JULY, [...three, perhaps], true)).toMatchObject({ verdict: 'NOT_DETERMINABLE' });
  });

  it('between the two cannot be told', () => {
    for (const claimed of [quantity(3), quantity(4), quantity(null, 2, 4)]) {
      expect(judgeCount(claimed, JULY, [...three, perhaps], false)).toMatchObject({ verdict: 'NOT_DETERMINABLE' });
    }
  });

  it('of a day known only by bounds is held against every day between them', () => {
    const left = member(on('2015-01-01'), on('2018-06-15'));
    const days = { earliest: '2018-06-01', latest: '2018-06-30' };
    expect(judgeCount(quantity(3), days, [...three, left], false)).toMatchObject({ least: 3, most: 4 });
  });

  it('is no number where none is given', () => {
    expect(judgeCount(quantity(null), JULY, three, false)).toMatchObject({ verdict: 'NOT_DETERMINABLE' });
  });
});

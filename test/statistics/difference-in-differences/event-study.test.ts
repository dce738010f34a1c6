import { eventStudy } from '../../../src/statistics';
import { estimated } from '../estimated';
import { balanced } from './panels';

const ends = { earliest: -2, latest: 2, confidence: 0.95 };
/** Units that start in period 2, in period 3 and never; the effect is 10 at first and grows by 1 each period. */
const noise = [0.3, -0.2, 0.5, -0.4, 0.1, 0.2, -0.5, 0.4, -0.1, -0.3];
const firstTreated = [2, 2, 3, 3, null, null, null];
const series = firstTreated.map((start, unit) =>
  Array.from({ length: 6 }, (_, period) => {
    const effect = start === null || period < start ? 0 : 10 + (period - start);
    return unit + 0.5 * period + effect + noise[(unit * 7 + period * 3) % noise.length]!;
  }),
);
const panel = balanced(series);

describe('an event study', () => {
  it('finds the effect at each time since the start, and the ends taken together', () => {
    const { eventTimes, reference } = estimated(eventStudy(panel, firstTreated, ends));
    expect(reference).toBe(-1);
    expect(eventTimes.map(({ eventTime }) => eventTime)).toEqual([-2, 0, 1, 2]);
    const [lead, first, second] = eventTimes.map(({ effect }) => effect.value);
    expect(Math.abs(lead!)).toBeLessThan(1);
    expect(Math.abs(first! - 10)).toBeLessThan(1);
    expect(Math.abs(second! - 11)).toBeLessThan(1);
  });

  it('tests its leads together, and has no test without leads', () => {
    expect(estimated(eventStudy(panel, firstTreated, ends)).leads?.degreesOfFreedom).toBe(1);
    expect(estimated(eventStudy(panel, firstTreated, { ...ends, earliest: -1 })).leads).toBeNull();
  });

  it('is not estimable where nobody is treated, or where the reference never occurs', () => {
    const none = firstTreated.map(() => null);
    expect(eventStudy(panel, none, ends)).toMatchObject({ reason: 'no-treated-units', needed: 1, had: 0 });
    const atOnce = firstTreated.map((start) => (start === null ? null : 0));
    expect(eventStudy(panel, atOnce, ends)).toMatchObject({
      reason: 'no-observations-before',
      subject: 'event time -1',
    });
  });

  it('says that event times are not told apart when all units start at once and none is left out', () => {
    const all = firstTreated.map(() => 3);
    expect(eventStudy(panel, all, ends)).toMatchObject({ isEstimable: false, reason: 'absorbed-by-fixed-effects' });
  });

  it('refuses a reference outside its ends, and units without a start', () => {
    expect(() => eventStudy(panel, firstTreated, { ...ends, reference: -3 })).toThrow(/^reference must lie between/);
    expect(() => eventStudy(panel, [2, 2], ends)).toThrow(/^firstTreated must hold unit 2; got 2 units$/);
  });
});

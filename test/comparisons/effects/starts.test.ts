import { startOf } from '../../../src/comparisons/effects/starts';
import type { Membership } from '../../../src/comparisons/attribution/membership-state';
import { addMonths } from '../../../src/time';

const PERIODS = Array.from({ length: 24 }, (_, place) => {
  const from = addMonths('2016-01-01', place);
  return { from, to: addMonths(from, 1), months: 1 };
});
const RULES = { certainty: 'CERTAIN', anticipationMonths: 0, washOutMonths: 0, maxGapMonths: 6 } as const;

const on = (day: string) => ({ earliest: day, latest: day });
const between = (earliest: string, latest: string) => ({ earliest, latest });
const member = (from: { earliest: string; latest: string }, to: { earliest: string; latest: string } | null = null) =>
  ({ kind: 'SPELLS', spells: [{ from, to }] }) satisfies Membership;

it('a practice that joins on the first of a month is a member from then on', () => {
  expect(startOf(member(on('2016-06-01')), PERIODS, RULES)).toEqual({
    lastUntreated: 4,
    firstTreated: 5,
    leftAt: null,
  });
});

it('the month in which it joins is neither before nor after', () => {
  expect(startOf(member(on('2016-06-17')), PERIODS, RULES)).toEqual({
    lastUntreated: 4,
    firstTreated: 6,
    leftAt: null,
  });
});

it('what lies between the bounds of its joining is neither', () => {
  const bounds = between('2016-04-10', '2016-08-01');
  expect(startOf(member(bounds), PERIODS, RULES)).toEqual({ lastUntreated: 2, firstTreated: 7, leftAt: null });
});

it('with bounds too far apart it takes no part', () => {
  expect(startOf(member(between('2016-02-01', '2016-10-01')), PERIODS, RULES)).toBe('GAP_TOO_LONG');
});

it('as soon as it may have been a member, where possible membership counts', () => {
  const rules = { ...RULES, certainty: 'POSSIBLE' } as const;
  expect(startOf(member(between('2016-02-01', '2016-10-01')), PERIODS, rules)).toMatchObject({ firstTreated: 1 });
});

it('anticipation ends the time before earlier, and wash-out begins the time after later', () => {
  const rules = { ...RULES, anticipationMonths: 2, washOutMonths: 3 };
  expect(startOf(member(on('2016-06-01')), PERIODS, rules)).toEqual({
    lastUntreated: 2,
    firstTreated: 8,
    leftAt: null,
  });
});

it('a leaver is a member until the last month that it certainly was one', () => {
  const start = startOf(member(on('2016-06-01'), on('2017-03-15')), PERIODS, RULES);
  expect(start).toEqual({ lastUntreated: 4, firstTreated: 5, leftAt: 14 });
});

it('a member from before the window on shows no time before', () => {
  expect(startOf(member(on('2015-06-01')), PERIODS, RULES)).toBe('MEMBER_THROUGHOUT');
});

it('one that joins after the window is never certainly a member in it', () => {
  expect(startOf(member(on('2018-01-01')), PERIODS, RULES)).toBe('NEVER_CERTAINLY_MEMBER');
});

it('one that was a member before and comes back has no time before either', () => {
  const twice: Membership = {
    kind: 'SPELLS',
    spells: [
      { from: on('2015-01-01'), to: on('2016-03-01') },
      { from: on('2016-09-01'), to: null },
    ],
  };
  expect(startOf(twice, PERIODS, RULES)).toBe('MEMBER_THROUGHOUT');
});

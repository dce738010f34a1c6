import { overlappingSpells } from '../../../src/importing/recording/overlapping-spells';
import type { PcnMemberRow } from '../../../src/importing';

const spell = (practiceCode: string, from: string, toInclusive: string | null, line: number) => ({
  line,
  row: { practiceCode, from, toInclusive } as PcnMemberRow,
});

it.each([
  ['on the last day of the one before', '2020-03-31', 1],
  ['on the day after the last day of the one before', '2020-04-01', 0],
])('a spell that begins %s: %s', (_, from, overlapping) => {
  const rows = [spell('M99001', from, null, 2), spell('M99001', '2019-10-01', '2020-03-31', 3)];
  expect(overlappingSpells(rows)).toBe(overlapping);
});

it('a spell overlaps one that has not ended, and one that lasted longer than the one just before', () => {
  expect(overlappingSpells([spell('M99001', '2019-10-01', null, 2), spell('M99001', '2024-01-01', null, 3)])).toBe(1);
  const nested = [['2019-10-01', '2022-12-31'] as const, ['2020-01-01', '2020-06-30'] as const];
  const rows = [...nested, ['2021-01-01', null] as const].map(([from, to], n) => spell('M99001', from, to, n + 2));
  expect(overlappingSpells(rows)).toBe(2);
});

it('spells of different practices never overlap', () => {
  expect(overlappingSpells([spell('M99001', '2019-10-01', null, 2), spell('M99002', '2019-10-01', null, 3)])).toBe(0);
});

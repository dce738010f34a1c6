import { isMemberOn, membershipsAt, type JoinedStatement } from '../../../src/programmes/membership';
import { asked, ending, joined } from './statements';

/** `certain`, `possible` or `no`: what is believed of practice 1 on a day. */
function membership(statements: JoinedStatement[], day: string, asKnownAt: string | null = null): string {
  const memberships = membershipsAt(statements, asked(asKnownAt));
  const holds = (certainty: 'CERTAIN' | 'POSSIBLE') => memberships.some((one) => isMemberOn(one, day, certainty));
  return holds('CERTAIN') ? 'certain' : holds('POSSIBLE') ? 'possible' : 'no';
}

describe('a spell of membership', () => {
  it('is possible between its earliest and its latest first day, and certain from the latest', () => {
    const spell = [joined({ from: ['2017-08-21', '2017-11-26'] })];
    expect(membership(spell, '2017-08-20')).toBe('no');
    expect(membership(spell, '2017-08-21')).toBe('possible');
    expect(membership(spell, '2017-11-25')).toBe('possible');
    expect(membership(spell, '2017-11-26')).toBe('certain');
  });

  it('is not certain on any day while no latest first day is known', () => {
    expect(membership([joined({ from: [null, null] })], '2030-01-01')).toBe('possible');
  });

  it('ends on the first day out that the leaving row gives, and is only possible between its bounds', () => {
    const spell = [joined({ endedBy: ending(['2019-02-01', '2019-10-01'], '2019-12-01') })];
    expect(membership(spell, '2019-01-31')).toBe('certain');
    expect(membership(spell, '2019-02-01')).toBe('possible');
    expect(membership(spell, '2019-09-30')).toBe('possible');
    expect(membership(spell, '2019-10-01')).toBe('no');
  });

  it('ends where its own row prints an end', () => {
    const spell = [joined({ from: '2019-10-01', to: '2021-04-01' })];
    expect(membership(spell, '2021-03-31')).toBe('certain');
    expect(membership(spell, '2021-04-01')).toBe('no');
  });

  it.each(['MERGED', 'CLOSED'])('is not ended by a row that says %s', (stage) => {
    const spell = [joined({ endedBy: ending('2024-03-31', '2024-04-01', stage) })];
    expect(membership(spell, '2025-01-01')).toBe('certain');
  });

  it('rests on the preferred row alone', () => {
    expect(membership([joined({ preferred: false })], '2020-01-01')).toBe('no');
  });
});

describe('a spell as known at a moment', () => {
  it('is unknown before its row was published, possible while publication is only bounded, certain after', () => {
    const spell = [joined({ from: '2018-07-01', said: ['2018-10-01', '2020-06-30'] })];
    expect(membership(spell, '2019-01-01', '2018-09-30')).toBe('no');
    expect(membership(spell, '2019-01-01', '2019-01-01')).toBe('possible');
    expect(membership(spell, '2019-01-01', '2020-06-30')).toBe('certain');
  });

  it('goes on until the leaving row is certainly known, even where it may have been published', () => {
    const spell = [joined({ endedBy: ending('2018-10-01', ['2019-02-01', '2026-11-21']) })];
    expect(membership(spell, '2020-01-01', '2022-03-02')).toBe('certain');
    expect(membership(spell, '2020-01-01', '2026-11-21')).toBe('no');
  });

  it('does not fall back to a row that is not preferred', () => {
    const rows = [
      joined({ said: '2018-12-19', source: 1 }),
      joined({ said: '2018-07-01', source: 2, preferred: false }),
    ];
    expect(membership(rows, '2018-08-01', '2018-08-01')).toBe('no');
  });
});

describe('a network as known at a moment', () => {
  const network = (said: Parameters<typeof joined>[0]) =>
    joined({ model: 'PRIMARY_CARE_NETWORK', from: '2019-10-01', preferred: false, ...said });
  const first = { source: 1, said: '2019-12-04' };
  const second = { source: 2, said: '2022-02-15' };
  const third = { source: 3, said: ['2024-10-25', '2025-01-20'] as [string, string], preferred: true };

  it('is the complete statement of the latest edition out by then', () => {
    const rows = [network(first), network({ ...second, to: '2020-04-01' }), network({ ...third, practice: 2 })];
    expect(membership(rows, '2021-01-01', '2019-12-31')).toBe('certain');
    expect(membership(rows, '2021-01-01', '2022-03-02')).toBe('no');
    expect(membership(rows, '2020-03-31', '2022-03-02')).toBe('certain');
  });

  it('leaves out a practice that the latest edition no longer lists', () => {
    const rows = [network(first), network({ ...second, practice: 2 })];
    const practices = membershipsAt(rows, asked('2022-03-02')).map(({ statement }) => statement.practiceId);
    expect(practices).toEqual([2]);
  });

  it('holds only possibly what a later edition says that may have been out', () => {
    const rows = [network({ ...second, practice: 2 }), network({ ...third, practice: 2 }), network(third)];
    expect(
      membershipsAt(rows, asked('2024-12-01')).map((one) => [one.statement.practiceId, one.isPossiblyKnownOnly]),
    ).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('is the preferred rows once all of them are out, whichever source each comes from', () => {
    const rows = [
      network(first),
      network({ ...second, preferred: true }),
      network({ practice: 2, source: 9, said: '2022-03-01', preferred: true }),
    ];
    const practices = membershipsAt(rows, asked('2023-01-01')).map(({ statement }) => statement.practiceId);
    expect(practices).toEqual([1, 2]);
  });

  it('is judged by its own editions, not by those of another network', () => {
    const rows = [network(first), network({ ...second, programme: 2, practice: 2 })];
    const programmes = membershipsAt(rows, asked('2022-03-02')).map(({ statement }) => statement.programmeId);
    expect(programmes).toEqual([1, 2]);
  });

  it('has no member before its first edition', () => {
    expect(membership([network(first)], '2019-11-01', '2019-12-03')).toBe('no');
  });
});

describe('a spell that was corrected', () => {
  const wrong = joined({ from: '2016-06-01', said: '2018-01-01', preferred: false });
  const corrected = (said: string | [string, string], source = 2) =>
    joined({ from: '2017-06-01', said, source, revises: wrong });

  it('is as the correction says, without a filter on when things were said', () => {
    expect(membership([wrong, corrected('2020-01-01')], '2016-12-01')).toBe('no');
    expect(membership([wrong, corrected('2020-01-01')], '2017-12-01')).toBe('certain');
  });

  it('is as it was said first, until the correction was said', () => {
    const spells = [wrong, corrected('2020-01-01')];
    expect(membership(spells, '2016-12-01', '2017-12-31')).toBe('no');
    expect(membership(spells, '2016-12-01', '2019-12-31')).toBe('certain');
    expect(membership(spells, '2016-12-01', '2020-01-01')).toBe('no');
    expect(membership(spells, '2017-12-01', '2020-01-01')).toBe('certain');
  });

  it('stays as it was said first while the correction has only possibly been said', () => {
    const spells = [wrong, corrected(['2020-01-01', '2020-12-31'])];
    expect(membership(spells, '2016-12-01', '2020-06-30')).toBe('certain');
    expect(membership(spells, '2016-12-01', '2021-01-01')).toBe('no');
  });

  it('is as its source means it, where the source was misread, from the day of its source on', () => {
    const spells = [wrong, corrected('2018-01-01', 1)];
    expect(membership(spells, '2016-12-01', '2018-06-30')).toBe('no');
    expect(membership(spells, '2017-12-01', '2018-06-30')).toBe('certain');
  });

  it('goes back through several corrections to the latest that had been said', () => {
    const second = joined({ from: '2016-09-01', said: '2019-01-01', preferred: false, revises: wrong });
    const third = joined({ from: '2017-06-01', said: '2020-01-01', revises: second });
    expect(membership([wrong, second, third], '2016-12-01', '2019-06-30')).toBe('certain');
    expect(membership([wrong, second, third], '2016-07-01', '2019-06-30')).toBe('no');
    expect(membership([wrong, second, third], '2016-07-01', '2018-06-30')).toBe('certain');
  });

  it('of a network is said once by an edition that was misread', () => {
    const model = 'PRIMARY_CARE_NETWORK';
    const misread = joined({ model, from: '2019-07-01', said: '2019-12-01', preferred: false, source: 1 });
    const spells = [
      misread,
      joined({ model, from: '2019-10-01', said: '2019-12-01', source: 1, revises: misread, preferred: false }),
      joined({ model, from: '2020-10-01', said: '2021-01-01', source: 2 }),
    ];
    expect(membership(spells, '2019-08-01', '2020-01-01')).toBe('no');
    expect(membership(spells, '2019-11-01', '2020-01-01')).toBe('certain');
  });
});

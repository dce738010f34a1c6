import { readUnnamedMembers, readUnnamedMembersWithin } from '../../src/programmes';
import { mayHaveUnnamedMembers, unnamedWithin, type CountedProgramme } from '../../src/programmes/unnamed-members';
import { withEvidence } from '../evidence/support/evidence-template';
import { useDatabase } from '../support/database';

const DAY = '2018-07-31';
const counted = (sizeMin: number | null, earliest: string | null = null) => ({
  sizeMin,
  from: { earliest, latest: '2016-12-31' },
  to: null,
});

function unnamed(programme: Partial<CountedProgramme>): boolean {
  return mayHaveUnnamedMembers(
    { launchedEarliest: null, cohorts: [], namedOnDay: 0, namesAnyone: false, ...programme },
    DAY,
  );
}

describe('a programme may have members whom nobody named', () => {
  it('where more are counted than are named', () => {
    expect(unnamed({ cohorts: [counted(26)], namedOnDay: 25, namesAnyone: true })).toBe(true);
    expect(unnamed({ cohorts: [counted(26)], namedOnDay: 26, namesAnyone: true })).toBe(false);
  });

  it('where some are counted without a number', () => {
    expect(unnamed({ cohorts: [counted(null)] })).toBe(true);
  });

  it('where nothing at all is known of its members', () => {
    expect(unnamed({})).toBe(true);
    expect(unnamed({ namesAnyone: true })).toBe(false);
  });

  it('not before they were counted, nor before it began', () => {
    expect(unnamed({ cohorts: [counted(26, '2018-08-01')] })).toBe(false);
    expect(unnamed({ cohorts: [counted(26)], launchedEarliest: '2018-08-01' })).toBe(false);
  });
});

describe('members of a programme whom nobody named, within a window', () => {
  const WINDOW = { from: '2014-01-01', to: '2018-07-01' };
  const within = (programme: object) =>
    unnamedWithin({ launchedEarliest: null, cohorts: [], namedEver: 0, ...programme }, WINDOW);

  it('are the most that a source counts, less all who are named for any time', () => {
    expect(within({ cohorts: [counted(8), counted(26)], namedEver: 6 })).toEqual({ atLeast: 20 });
    expect(within({ cohorts: [counted(8), counted(26)], namedEver: 26 })).toBeNull();
  });

  it('are so many that nobody says where a source counts without a number, or nobody counts and nobody names', () => {
    expect(within({ cohorts: [counted(null)] })).toEqual({ atLeast: null });
    expect(within({})).toEqual({ atLeast: null });
    expect(within({ namedEver: 1 })).toBeNull();
  });

  it('are none where they were counted, or the programme began, only after it', () => {
    expect(within({ cohorts: [counted(26, '2018-07-01')] })).toBeNull();
    expect(within({ cohorts: [counted(26, '2018-06-30')] })).toEqual({ atLeast: 26 });
    expect(within({ launchedEarliest: '2018-07-01' })).toBeNull();
  });
});

describe('programmes with unnamed members on record', () => {
  const db = useDatabase({ template: withEvidence });
  const on = async (asOf: string) =>
    (await readUnnamedMembers(db.database, { asOf, asKnownAt: null, atRevision: 1, isExplicit: true })).map(
      ({ programmeSlug }) => programmeSlug,
    );

  it('in 2018 are the federation and both primary care homes of Wolverhampton, among others', async () => {
    expect(await on('2018-07-31')).toEqual(expect.arrayContaining(['WTH-FED', 'WTH-PCH', 'WCC-PCH', 'EN-VI', 'OHP']));
  });

  it('are not the trust’s programme in 2018, of which as many practices are named as are counted', async () => {
    expect(await on('2018-07-31')).not.toContain('RWT-VI');
  });

  it('are the trust’s programme in spring 2017: seven are counted and six may be named', async () => {
    expect(await on('2017-04-30')).toContain('RWT-VI');
  });

  it('of 2014 to 2018 say how many at least: 26 of the federation, 8 of the home, and nobody of the trust', async () => {
    const moment = { asOf: '2020-01-01', asKnownAt: null, atRevision: 1, isExplicit: false };
    const programmes = await readUnnamedMembersWithin(db.database, { from: '2014-01-01', to: '2018-07-01' }, moment);
    const atLeast = Object.fromEntries(programmes.map((one) => [one.programmeSlug, one.atLeast]));
    expect(atLeast).toMatchObject({ 'WTH-FED': 26, 'WTH-PCH': 8, 'EN-VI': 85, OHP: 36, 'WCC-PCH': null });
    expect(atLeast).not.toHaveProperty('RWT-VI');
    expect(programmes.find(({ programmeSlug }) => programmeSlug === 'WTH-FED')!.place).toBe('06A');
  });
});

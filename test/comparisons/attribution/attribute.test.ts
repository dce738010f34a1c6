import { attribute, type AttributedCohort, type Overlap } from '../../../src/comparisons/attribution/attribute';
import type { Certainty } from '../../../src/time';
import { type Cell, type MadeUpPractice, panelOf, periodsFrom } from '../support/panels';
import { everybody, inSpells, model, outsideOf, spell } from '../support/spells';

const months = periodsFrom('2018-01-01', 4);
const present: readonly Cell[] = [1, 1, 1, 1];
const [north, south] = [
  { code: 'NORTH', cells: present },
  { code: 'SOUTH', cells: present },
];

interface Rules {
  overlap?: Overlap;
  certainty?: Certainty;
}

/** Whom each practice-month counts to, practice by practice; nobody is a dot. And everything that was left out. */
function attributed(practices: MadeUpPractice[], cohorts: AttributedCohort[], rules: Rules = {}) {
  const { overlap = 'FIRST_COHORT', certainty = 'CERTAIN' } = rules;
  const attribution = attribute(panelOf(practices, months), cohorts, { overlap, certainty });
  const inWords = (bits: number) =>
    cohorts.flatMap(({ label }, c) => (bits & (1 << c) ? [label] : [])).join('+') || '.';
  const counted = practices.map((_, unit) =>
    [...attribution.cohorts.subarray(unit * months.length, (unit + 1) * months.length)].map(inWords).join(' '),
  );
  const excluded = attribution.excluded.map(({ odsCode, reason, cohort, periods }) => {
    return `${odsCode} ${reason} ${cohort} ${periods.join(',')}`;
  });
  return { counted, excluded, overlapping: attribution.overlapping };
}

const joinedInFebruary = inSpells(spell('2018-02-15'));
const joinedSomeTime = inSpells(spell(['2018-01-10', '2018-02-28']));

describe('the month between comparator and member', () => {
  it('counts to nobody where the practice moved on a known day, and the next to the model', () => {
    const trust = model('trust', { 1: joinedInFebruary });
    expect(attributed([north, south], [trust, everybody('others')])).toMatchObject({
      counted: ['others . trust trust', 'others others others others'],
      excluded: ['NORTH TRANSITION trust 1'],
    });
  });

  it('counts to nobody where bounds leave membership open, and never to the reference', () => {
    const trust = model('trust', { 1: joinedSomeTime });
    const expected = { counted: ['. . trust trust'], excluded: ['NORTH UNCERTAIN_MEMBERSHIP trust 0,1'] };
    expect(attributed([north], [trust, everybody('others')])).toMatchObject(expected);
    expect(attributed([north], [everybody('others'), trust])).toMatchObject(expected);
  });

  it.each<Overlap>(['FIRST_COHORT', 'EACH', 'NONE'])('is taken out before overlaps are looked at: %s', (overlap) => {
    const trust = model('trust', { 1: inSpells(spell(['2018-01-10', '2018-04-30'])) });
    const cohorts = [trust, everybody('others'), everybody('England')];
    expect(attributed([north], cohorts, { overlap })).toEqual({
      counted: ['. . . .'],
      excluded: ['NORTH UNCERTAIN_MEMBERSHIP trust 0,1,2,3'],
      overlapping: { practices: 0, periods: 0 },
    });
  });

  it('counts to another model that the practice was certainly in', () => {
    const trust = model('trust', { 1: joinedSomeTime });
    const home = model('home', { 1: inSpells(spell('2016-01-01')) });
    expect(attributed([north], [trust, home, everybody('others')])).toMatchObject({
      counted: ['home home trust trust'],
      excluded: [],
    });
  });

  it('counts to the model from the earliest day on where the possible counts', () => {
    const trust = model('trust', { 1: joinedSomeTime });
    expect(attributed([north], [trust, everybody('others')], { certainty: 'POSSIBLE' })).toMatchObject({
      counted: ['. trust trust trust'],
      excluded: ['NORTH UNCERTAIN_MEMBERSHIP trust 0'],
    });
  });

  it('is told as what it is where nothing was published for it either', () => {
    const trust = model('trust', { 1: joinedSomeTime });
    const silent: MadeUpPractice = { code: 'NORTH', cells: ['ABSENT', 1, 1, 1] };
    expect(attributed([silent], [trust]).excluded).toEqual(['NORTH UNCERTAIN_MEMBERSHIP trust 0,1']);
  });
});

describe('a practice in several cohorts at once', () => {
  const inBoth = { 1: inSpells(spell('2018-03-01')) };
  const cohorts = [model('trust', inBoth), model('home', { 1: inSpells(spell('2016-01-01')) }), everybody('others')];

  it('counts in the first named, in each, or in none, and is counted as overlapping whichever', () => {
    const overlapping = { practices: 1, periods: 4 };
    expect(attributed([north], cohorts, { overlap: 'FIRST_COHORT' })).toEqual({
      counted: ['home home trust trust'],
      excluded: [],
      overlapping,
    });
    expect(attributed([north], cohorts, { overlap: 'EACH' })).toEqual({
      counted: ['home home trust+home trust+home'],
      excluded: [],
      overlapping,
    });
    expect(attributed([north], cohorts, { overlap: 'NONE' })).toEqual({
      counted: ['. . . .'],
      excluded: ['NORTH OVERLAP home 0,1', 'NORTH OVERLAP trust 2,3'],
      overlapping,
    });
  });

  it.each<Overlap>(['FIRST_COHORT', 'EACH'])(
    'is no comparator for its own model, even if that is named last: %s',
    (overlap) => {
      const last = [everybody('others'), model('trust', inBoth)];
      expect(attributed([north], last, { overlap })).toMatchObject({
        counted: ['others others trust trust'],
        overlapping: { practices: 1, periods: 2 },
      });
    },
  );

  it('neither of which is a model, counts to the first or to each', () => {
    const places = [everybody('Wolverhampton'), everybody('England')];
    expect(attributed([north], places, { overlap: 'FIRST_COHORT' }).counted).toEqual([
      Array(4).fill('Wolverhampton').join(' '),
    ]);
    expect(attributed([north], places, { overlap: 'EACH' }).counted).toEqual([
      Array(4).fill('Wolverhampton+England').join(' '),
    ]);
  });

  it('counts practices and months of overlap, not months with nothing published', () => {
    const silent: MadeUpPractice = { code: 'SOUTH', cells: ['ABSENT', 'SUPPRESSED', 1, 1] };
    const places = [everybody('Wolverhampton'), everybody('England')];
    expect(attributed([north, silent], places).overlapping).toEqual({ practices: 2, periods: 7 });
  });
});

describe('membership of other kinds', () => {
  it('stays with the model through a change of network without a gap', () => {
    const networks = model('network', { 1: inSpells(spell('2017-01-01', '2018-02-15'), spell('2018-02-15')) });
    expect(attributed([north], [networks, everybody('others')])).toMatchObject({
      counted: ['network network network network'],
      excluded: [],
    });
  });

  it('of whoever is outside of all programmes ends and begins with their spells', () => {
    const independent = everybody('independent', { 1: outsideOf(spell('2018-02-15', ['2018-04-01', '2018-04-30'])) });
    expect(attributed([north, south], [model('trust', {}), independent])).toMatchObject({
      counted: ['independent . . .', 'independent independent independent independent'],
      excluded: ['NORTH TRANSITION independent 1', 'NORTH UNCERTAIN_MEMBERSHIP independent 3'],
    });
  });

  it('of a place known only by bounds takes nothing from another place', () => {
    const town = everybody('Wolverhampton', { 1: joinedSomeTime });
    expect(attributed([north], [town, everybody('England')])).toMatchObject({
      counted: ['England England Wolverhampton Wolverhampton'],
      excluded: [],
    });
  });

  it('under two conditions needs both, and outside of one of them is free to be compared', () => {
    const member = inSpells(spell('2016-01-01'));
    const inPlace = inSpells(spell('2016-01-01', '2018-03-01'));
    const trust = model('trust', { 1: { kind: 'BOTH', of: [member, inPlace] } });
    expect(attributed([north], [trust, everybody('others')]).counted).toEqual(['trust trust others others']);
  });

  it('of a set fixed on a day that bounds leave open counts to nobody', () => {
    const fixed = model('trust', { 1: { kind: 'PERHAPS' }, 2: { kind: 'ALWAYS' } });
    expect(attributed([north, south], [fixed, everybody('others')])).toMatchObject({
      counted: ['. . . .', 'trust trust trust trust'],
      excluded: ['NORTH UNCERTAIN_MEMBERSHIP trust 0,1,2,3'],
    });
  });

  it('of nobody asks nothing of the panel', () => {
    expect(attributed([north], [model('trust', {}), model('home', {})])).toMatchObject({
      counted: ['. . . .'],
      excluded: [],
    });
  });
});

describe('a month without a value', () => {
  const trust = model('trust', { 1: inSpells(spell('2016-01-01')) });

  it('is left out with the reason that was published', () => {
    const practice: MadeUpPractice = { code: 'NORTH', cells: ['SUPPRESSED', 'NOT_COLLECTED', 'ZERO_DENOMINATOR', 0] };
    expect(attributed([practice], [trust])).toMatchObject({
      counted: ['. . . trust'],
      excluded: ['NORTH NOT_COLLECTED trust 1', 'NORTH SUPPRESSED trust 0', 'NORTH ZERO_DENOMINATOR trust 2'],
    });
  });

  it('is missing while the practice is open, on its first and its last day too', () => {
    const cells: Cell[] = ['ABSENT', 'ABSENT', 'ABSENT', 'ABSENT'];
    const practice: MadeUpPractice = { code: 'NORTH', openedOn: '2018-02-28', closedOn: '2018-03-01', cells };
    expect(attributed([practice], [trust]).excluded).toEqual(['NORTH CLOSED trust 0,3', 'NORTH MISSING trust 1,2']);
  });

  it('is missing where the register has no days', () => {
    const practice: MadeUpPractice = { code: 'NORTH', cells: ['ABSENT', 1, 'ABSENT', 1] };
    expect(attributed([practice], [trust]).excluded).toEqual(['NORTH MISSING trust 0,2']);
  });

  it('of a comparator is missing while it is open, and nothing before or after', () => {
    const practice: MadeUpPractice = {
      code: 'NORTH',
      openedOn: '2018-02-01',
      closedOn: null,
      cells: ['ABSENT', 'ABSENT', 1, 1],
    };
    expect(attributed([practice], [everybody('others')])).toMatchObject({
      counted: ['. . others others'],
      excluded: ['NORTH MISSING others 1'],
    });
  });

  it('of a place known only by bounds is missing while the practice is open, and nothing while it is closed', () => {
    const practice: MadeUpPractice = { code: 'NORTH', openedOn: '2018-02-01', cells: ['ABSENT', 'ABSENT', 1, 1] };
    const town = everybody('Wolverhampton', { 1: inSpells(spell(['2017-01-01', '2018-12-31'])) });
    expect(attributed([practice], [town]).excluded).toEqual([
      'NORTH MISSING Wolverhampton 1',
      'NORTH UNCERTAIN_MEMBERSHIP Wolverhampton 2,3',
    ]);
  });

  it('is left out once, with the first cohort, where it would count to each', () => {
    const practice: MadeUpPractice = { code: 'NORTH', cells: ['SUPPRESSED', 1, 1, 1] };
    const places = [everybody('Wolverhampton'), everybody('England')];
    expect(attributed([practice], places, { overlap: 'EACH' }).excluded).toEqual(['NORTH SUPPRESSED Wolverhampton 0']);
  });
});

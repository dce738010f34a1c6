import { attribute } from '../../../src/comparisons/attribution/attribute';
import { listJumps, withoutListJumps } from '../../../src/comparisons/attribution/list-jumps';
import { panelOf, periodsFrom } from '../support/panels';
import { everybody, inSpells, model, spell } from '../support/spells';

const months = periodsFrom('2018-01-01', 4);
const panel = panelOf(
  [
    {
      code: 'GROWS',
      cells: [
        [1, 1000],
        [1, 1200],
        [1, 1440],
        [1, 1440],
      ],
    },
    {
      code: 'JUMPS',
      cells: [
        [1, 1000],
        [1, 1201],
        [1, 1201],
        [1, 960],
      ],
    },
    { code: 'GAP', cells: [[1, 1000], 'ABSENT', [1, 2000], [1, 2000]] },
  ],
  months,
);
const cohorts = [model('trust', { 2: inSpells(spell('2018-01-01', '2018-03-01')) }), everybody('others')];
const labels = ['trust', 'others'];
const attribution = attribute(panel, cohorts, { certainty: 'CERTAIN', overlap: 'FIRST_COHORT' });

describe('a list that jumps', () => {
  it('is one that changes by more than a fifth from one month to the next, up or down', () => {
    const jumps = listJumps(panel, attribution, 'RATE', labels);
    expect(jumps).toMatchObject(
      [
        { odsCode: 'JUMPS', cohort: 'others', reason: 'LIST_JUMP', periods: [3] },
        { odsCode: 'JUMPS', cohort: 'trust', reason: 'LIST_JUMP', periods: [1] },
      ].sort((a, b) => (a.cohort < b.cohort ? -1 : 1)),
    );
  });

  it('is looked for only where the denominator is a list of each month', () => {
    expect(listJumps(panel, attribution, 'PROPORTION', labels)).toEqual([]);
    const quarters = panelOf(
      [
        {
          code: 'JUMPS',
          cells: [
            [1, 1000],
            [1, 5000],
          ],
        },
      ],
      periodsFrom('2018-01-01', 2, 3),
    );
    const everyone = attribute(quarters, [everybody('all')], { certainty: 'CERTAIN', overlap: 'FIRST_COHORT' });
    expect(listJumps(quarters, everyone, 'RATE', ['all'])).toEqual([]);
  });

  it('takes all time of the practice out where the question says so, and each month of it is told', () => {
    const jumps = listJumps(panel, attribution, 'RATE', labels);
    const without = withoutListJumps(panel, attribution, jumps, labels);
    expect([...without.cohorts.slice(4, 8)]).toEqual([0, 0, 0, 0]);
    expect([...without.cohorts.slice(0, 4)]).toEqual([...attribution.cohorts.slice(0, 4)]);
    expect(without.excluded.filter(({ reason }) => reason === 'LIST_JUMP')).toMatchObject([
      { odsCode: 'JUMPS', cohort: 'others', periods: [2, 3] },
      { odsCode: 'JUMPS', cohort: 'trust', periods: [0, 1] },
    ]);
  });
});

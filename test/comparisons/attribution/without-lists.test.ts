import { attribute } from '../../../src/comparisons/attribution/attribute';
import { withoutLists } from '../../../src/comparisons/attribution/without-lists';
import { panelOf, periodsFrom } from '../support/panels';
import { everybody, inSpells, model, spell } from '../support/spells';

const months = periodsFrom('2018-01-01', 4);
const panel = panelOf(
  [
    { code: 'NORTH', cells: [0.1, 0.2, 0.3, 0.4] },
    { code: 'SOUTH', cells: [0.1, 'SUPPRESSED', 0.3, 0.4] },
  ],
  months,
);
const cohorts = [model('trust', { 1: inSpells(spell('2018-03-01')) }), everybody('others')];
const attribution = attribute(panel, cohorts, { certainty: 'CERTAIN', overlap: 'FIRST_COHORT' });

describe('months whose list nobody knows', () => {
  it('count to nobody, each under the cohort that it would have counted to', () => {
    const weights = Float64Array.of(NaN, 4_000, NaN, NaN, 900, 900, 900, 900);
    const weighted = withoutLists(panel, attribution, cohorts, weights);
    expect([...weighted.cohorts]).toEqual([0, 2, 0, 0, 2, 0, 2, 2]);
    expect(weighted.excluded).toMatchObject([
      { odsCode: 'SOUTH', reason: 'SUPPRESSED', cohort: 'others', periods: [1] },
      { odsCode: 'NORTH', reason: 'NO_LIST', cohort: 'others', periods: [0] },
      { odsCode: 'NORTH', reason: 'NO_LIST', cohort: 'trust', periods: [2, 3] },
    ]);
  });

  it('are those of lists without patients too', () => {
    const weights = Float64Array.of(1, 1, 0, 1, 1, 1, 1, 1);
    expect(withoutLists(panel, attribution, cohorts, weights).cohorts[2]).toBe(0);
  });

  it('are none where every list is known, and what was attributed stays as it was', () => {
    const before = [...attribution.cohorts];
    expect(withoutLists(panel, attribution, cohorts, new Float64Array(8).fill(1))).toEqual(attribution);
    withoutLists(panel, attribution, cohorts, new Float64Array(8).fill(NaN));
    expect([...attribution.cohorts]).toEqual(before);
  });
});

import { pool } from '../../../src/comparisons/estimates/pooled';
import { expectClose, expectPrinted } from '../../statistics/close-to';
import { panelOf, periodsFrom } from '../support/panels';
import { counts, poolOf, rateFor100, summaryOf } from './pooling';

const four = counts([30, 100], [10, 100], [22, 100], [18, 100]);

describe('a rate over practices', () => {
  it('is all events over all patient-years, per so many, with its robust and its Poisson limits', () => {
    const { estimate, poisson, wilson, whyNoEstimate } = summaryOf(four, rateFor100);
    expectPrinted(estimate, 20, 10.3114, 38.7919);
    expectPrinted(poisson, 20, 15.8582, 24.892);
    expect(estimate).toMatchObject({
      unit: 'per 100 patients a year',
      confidence: 0.95,
      method: 'cluster-robust by practice, t limits on the log scale',
    });
    expect(poisson).toMatchObject({ confidence: 0.95, method: 'Byar’s limits, events taken as independent' });
    expect([wilson, whyNoEstimate]).toEqual([null, null]);
  });

  it('has the confidence that was asked for', () => {
    const wider = summaryOf(four, { ...rateFor100, confidence: 0.998 });
    expect(wider.estimate?.confidence).toBe(0.998);
    // t of 99.8% with three degrees of freedom is 10.2145, and the standard error of the logarithm sqrt(4/3 · 208) / 80.
    expectClose(wider.estimate?.upper, 20 * Math.exp((10.2145318524074 * Math.sqrt((4 / 3) * 208)) / 80), 9);
    expect(wider.poisson!.lower).toBeLessThan(summaryOf(four, rateFor100).poisson!.lower);
  });

  it('counts a patient on the list of a month as a twelfth of a patient-year, and of a quarter as a quarter', () => {
    const months = periodsFrom('2018-01-01', 2);
    const monthly = poolOf(
      [
        [
          [1, 1_200],
          [2, 2_400],
        ],
      ],
      rateFor100,
      months,
    );
    expect([monthly.events, monthly.patientYears]).toEqual([3, 300]);
    const quarters = periodsFrom('2018-01-01', 2, 3);
    expect(
      poolOf(
        [
          [
            [1, 1_200],
            [2, 2_400],
          ],
        ],
        rateFor100,
        quarters,
      ).patientYears,
    ).toBe(900);
  });

  it('counts only the cells of the cohort, in the periods asked for', () => {
    const panel = panelOf(
      [
        {
          code: 'NORTH',
          cells: [
            [1, 1_200],
            [2, 1_200],
            [4, 1_200],
          ],
        },
        {
          code: 'SOUTH',
          cells: [
            [8, 1_200],
            [16, 1_200],
            [32, 1_200],
          ],
        },
      ],
      periodsFrom('2018-01-01', 3),
    );
    const counted = Uint32Array.of(1, 2, 3, 2, 2, 0);
    const of = (cohort: number, periods: number[]) => pool(panel, counted, cohort, periods, rateFor100);
    expect(of(0, [0, 1, 2])).toMatchObject({ practices: 1, practicePeriods: 2, events: 5, patientYears: 200 });
    expect(of(1, [0, 1, 2])).toMatchObject({ practices: 2, practicePeriods: 4, events: 30, patientYears: 400 });
    expect(of(1, [0])).toMatchObject({ practices: 1, events: 8 });
    expect(of(0, [1])).toMatchObject({ practices: 0, events: 0, result: null });
  });

  it('of one practice has the limits of its count, and says why it has no others', () => {
    const { estimate, poisson, whyNoEstimate } = summaryOf(counts([12, 40]), rateFor100);
    expect([estimate, whyNoEstimate]).toEqual([
      null,
      'only one practice counts, and an interval over practices needs two',
    ]);
    expectPrinted(poisson, 30, 15.4838, 52.4071);
  });

  it('without events is 0 with an exact upper limit, and says why it has no others', () => {
    const { estimate, poisson, whyNoEstimate } = summaryOf(counts([0, 40], [0, 60]), rateFor100);
    expect([estimate, whyNoEstimate]).toEqual([null, 'there were no events']);
    expectPrinted(poisson, 0, 0, 3.6889);
    expect(poisson?.method).toBe('exact Poisson limits (Garwood)');
  });

  it('of nobody says that nothing counts, and of practices without patients that nothing divides', () => {
    const nothing = { estimate: null, poisson: null, wilson: null };
    expect(summaryOf([], rateFor100)).toEqual({ ...nothing, whyNoEstimate: 'no period of any practice counts to it' });
    expect(summaryOf(counts([0, 0]), rateFor100)).toEqual({
      ...nothing,
      whyNoEstimate: 'there is nothing to divide by',
    });
  });

  it('of practices that no t can hold together keeps its Poisson limits', () => {
    const apart = counts([0, 1_000], [1, 1]);
    const { estimate, poisson, whyNoEstimate } = summaryOf(apart, { ...rateFor100, confidence: 0.999 });
    expect(estimate).toBeNull();
    expect(poisson).not.toBeNull();
    expect(whyNoEstimate).toBe('so few practices, so different, put no upper limit on it at this confidence');
  });
});

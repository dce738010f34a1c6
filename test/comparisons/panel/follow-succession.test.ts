import { CELL_STATES, type Panel } from '../../../src/comparisons/panel/panel';
import { followSuccession } from '../../../src/comparisons/panel/follow-succession';
import { lastSuccessors, type Succession } from '../../../src/comparisons/question/successions';
import { panelOf, periodsFrom, type Cell } from '../support/panels';

const months = periodsFrom('2018-01-01', 4);
const takenOver = (predecessorId: number, successorId: number): Succession => ({
  predecessorId,
  successorId,
  predecessorCode: `P${predecessorId}`,
  successorCode: `P${successorId}`,
  isInferred: false,
});
const follow = (cells: Record<string, readonly Cell[]>, ...successions: Succession[]) =>
  followSuccession(
    panelOf(
      Object.entries(cells).map(([code, own]) => ({ code, cells: own })),
      months,
    ),
    lastSuccessors(successions),
  );
const shown = ({ units, periods, states, numerators, denominators }: Panel) =>
  Object.fromEntries(
    units.map(({ odsCode }, unit) => [
      odsCode,
      periods.map((_, period) => {
        const cell = unit * periods.length + period;
        const state = CELL_STATES[states[cell]!]!;
        return state === 'PRESENT' ? [numerators[cell], denominators[cell]] : state;
      }),
    ]),
  );

describe('a practice that is followed into its successor', () => {
  it('is one with it: their numbers are added while both have some, and none is counted twice', () => {
    const { panel, partsOf } = follow(
      {
        P1: [[1, 100], [2, 100], 'ABSENT', 'ABSENT'],
        P2: [
          [3, 200],
          [4, 200],
          [6, 300],
          [7, 300],
        ],
        P3: [
          [5, 50],
          [5, 50],
          [5, 50],
          [5, 50],
        ],
      },
      takenOver(1, 2),
    );
    expect(shown(panel)).toEqual({
      P2: [
        [4, 300],
        [6, 300],
        [6, 300],
        [7, 300],
      ],
      P3: [
        [5, 50],
        [5, 50],
        [5, 50],
        [5, 50],
      ],
    });
    expect(partsOf.get(2)).toEqual([
      { practiceId: 1, odsCode: 'P1', from: '2018-01-01', to: '2018-03-01' },
      { practiceId: 2, odsCode: 'P2', from: '2018-01-01', to: '2018-05-01' },
    ]);
  });

  it('has no number where one that is expected has none', () => {
    const { panel } = follow(
      {
        P1: [[1, 100], 'SUPPRESSED', [1, 100], 'ABSENT'],
        P2: ['ABSENT', [4, 200], [6, 300], [7, 300]],
      },
      takenOver(1, 2),
    );
    expect(shown(panel)).toEqual({ P2: [[1, 100], 'SUPPRESSED', [7, 400], [7, 300]] });
  });

  it('is followed through several, and never round in a circle', () => {
    const cells: readonly Cell[] = [
      [1, 10],
      [1, 10],
      [1, 10],
      [1, 10],
    ];
    const { panel } = follow({ P1: cells, P2: cells, P3: cells }, takenOver(1, 2), takenOver(2, 3));
    expect(shown(panel)).toEqual({ P3: Array(4).fill([3, 30]) });
    expect([...lastSuccessors([takenOver(1, 2), takenOver(2, 1)])].length).toBeLessThanOrEqual(2);
  });

  it('is not followed where it was divided, nor where nothing of its successor is published', () => {
    const cells: readonly Cell[] = [[1, 10], [1, 10], 'ABSENT', 'ABSENT'];
    const divided = follow({ P1: cells, P2: cells, P3: cells }, takenOver(1, 2), takenOver(1, 3));
    expect(Object.keys(shown(divided.panel))).toEqual(['P1', 'P2', 'P3']);
    expect(Object.keys(shown(follow({ P1: cells }, takenOver(1, 9)).panel))).toEqual(['P1']);
  });

  it('has no number where both have only a value, since values cannot be added', () => {
    const { panel } = follow({ P1: [0.1, 0.1, 'ABSENT', 'ABSENT'], P2: ['ABSENT', 0.2, 0.3, 0.4] }, takenOver(1, 2));
    expect([...panel.states].map((state) => CELL_STATES[state])).toEqual([
      'PRESENT',
      'NOT_POOLABLE',
      'PRESENT',
      'PRESENT',
    ]);
    expect([...panel.values].filter((value) => !Number.isNaN(value))).toEqual([0.1, 0.3, 0.4]);
  });
});

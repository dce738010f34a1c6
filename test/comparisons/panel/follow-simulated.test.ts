import { followSuccession } from '../../../src/comparisons/panel/follow-succession';
import { panelOf, periodsFrom } from '../support/panels';

describe('simulated practices, whose identities are negative', () => {
  const made = panelOf(
    [
      {
        code: 'SIM00001',
        cells: [
          [1, 10],
          [2, 10],
        ],
      },
      {
        code: 'SIM00002',
        cells: [
          [3, 10],
          [4, 10],
        ],
      },
      {
        code: 'SIM00003',
        cells: [
          [5, 10],
          [6, 10],
        ],
      },
    ],
    periodsFrom('2017-01-01', 2),
  );
  const panel = { ...made, units: made.units.map((unit) => ({ ...unit, practiceId: -unit.practiceId })) };

  it('stay themselves where nobody took them over', () => {
    expect(followSuccession(panel, new Map()).panel).toBe(panel);
  });

  it('become part of who took them over, and of nobody else', () => {
    const { panel: followed } = followSuccession(panel, new Map([[-2, -3]]));
    expect(followed.units.map(({ odsCode }) => odsCode)).toEqual(['SIM00001', 'SIM00003']);
    expect([...followed.numerators]).toEqual([1, 2, 8, 10]);
  });
});

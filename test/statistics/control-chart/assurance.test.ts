import { assuranceOf, variationOf } from '../../../src/statistics';

describe('assurance and variation', () => {
  const limits = { lower: 46.9, upper: 74.3 };

  it('print as in their docstrings', () => {
    expect(assuranceOf(95, limits, 'increase')).toBe('consistently-fails');
    expect(variationOf({ rule: 'shift', direction: 'up' }, 'decrease')).toBe('concern');
  });

  it('call a target on a limit inconsistent: the process may just reach it', () => {
    expect(assuranceOf(74.3, limits, 'increase')).toBe('inconsistent');
    expect(assuranceOf(46.9, limits, 'decrease')).toBe('inconsistent');
  });

  it('call no special cause common cause, whichever way is better', () => {
    expect(variationOf(null, 'increase')).toBe('common-cause');
    expect(variationOf(null, 'neutral')).toBe('common-cause');
  });
});

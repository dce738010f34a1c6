import { inWords, ratioInWords } from '../../../src/comparisons/estimates/interval-words';

const ratio = { value: 2, lower: 1, upper: 4, confidence: 0.95, method: 'exact-conditional' } as const;

describe('an estimate in words', () => {
  it('has value, limits, confidence and unit as they were, and its method as a sentence', () => {
    const byar = { value: 3, lower: 1, upper: 5, confidence: 0.998, method: 'byar' } as const;
    expect(inWords(byar, 'events')).toEqual({
      value: 3,
      lower: 1,
      upper: 5,
      confidence: 0.998,
      unit: 'events',
      method: 'Byar’s limits, events taken as independent',
    });
  });

  it('of a ratio is there only with both limits, and finite ones', () => {
    expect(ratioInWords(ratio)).toMatchObject({ value: 2, lower: 1, upper: 4, unit: 'ratio' });
    expect(ratioInWords({ ...ratio, upper: null })).toBeNull();
    expect(ratioInWords({ ...ratio, upper: Infinity })).toBeNull();
    expect(ratioInWords({ ...ratio, lower: null })).toBeNull();
    expect(ratioInWords({ ...ratio, value: null })).toBeNull();
  });
});

import { fromDecimal, fromWholeNumber } from '../../../src/importing/reading';

describe('a whole number', () => {
  it('may have thousands separators', () => {
    expect(['13,012', '1,234,567', '8284', '0'].map(fromWholeNumber)).toEqual([13_012, 1_234_567, 8_284, 0]);
  });
  it.each(['1,23', '12,3456', ',123', '1.5', '-1', '1e3', '', '*', '9007199254740993'])('is not %j', (text) => {
    expect(fromWholeNumber(text)).toBeNull();
  });
});

describe('a decimal number', () => {
  it('may have an exponent, as software writes small ones', () => {
    expect(['0.8536585365853658', '1.0', '2.5e-05', '-3'].map(fromDecimal)).toEqual([
      0.8536585365853658, 1, 0.000025, -3,
    ]);
  });
  it('is never minus zero', () => {
    expect(Object.is(fromDecimal('-0.0'), 0)).toBe(true);
  });
  it.each(['', 'NaN', 'nan', 'Infinity', '1e999', '0x10', '1,5', '.5', '1 '])('is not %j', (text) => {
    expect(fromDecimal(text)).toBeNull();
  });
});

import { importedBy } from './imports';

describe('the imports of a file', () => {
  it.each([
    [`import { a } from './a';`, './a', false],
    [`import type { A } from './a';`, './a', true],
    [`import { type A, type B } from './a';`, './a', true],
    [`import { type A, b } from './a';`, './a', false],
    [`import 'reflect-metadata';`, 'reflect-metadata', false],
    [`export * from './a';`, './a', false],
    [`export { a } from './a';`, './a', false],
    [`export type { A } from './a';`, './a', true],
    [`const a = async () => (await import('./a')).default;`, './a', false],
    [`const a = require('./a');`, './a', false],
  ])('are seen in %s', (text, specifier, isTypeOnly) => {
    expect(importedBy(text)).toEqual([{ specifier, isTypeOnly }]);
  });

  it('are not what a string or an export of its own says', () => {
    expect(importedBy(`export const text = "import './a'"; export class A {}`)).toEqual([]);
  });
});

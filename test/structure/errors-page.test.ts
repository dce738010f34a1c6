import 'reflect-metadata';
import { ERROR_CODES } from '../../src/graphql';
import { importInputErrors } from '../../src/importing';
import { textOf } from './project';

/** The rows of the table below a heading, cells trimmed, without its two heading lines. */
function tableBelow(heading: string): string[][] {
  const section = textOf('docs/errors.md').split(`## ${heading}\n`)[1]!.split('\n## ')[0]!;
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

describe('docs/errors.md', () => {
  it('says of every code of the API what the code says of itself, in the same order', () => {
    expect(tableBelow('Of the API')).toEqual(
      Object.entries(ERROR_CODES).map(([code, { status, meaning }]) => [`\`${code}\``, String(status), meaning]),
    );
  });

  it('says of every code of the importers what the code says of itself, in the same order', () => {
    expect(tableBelow('Of the importers')).toEqual(
      Object.entries(importInputErrors).map(([code, meaning]) => [`\`${code}\``, meaning]),
    );
  });
});

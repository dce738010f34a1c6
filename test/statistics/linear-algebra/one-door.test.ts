import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

it('only the linear algebra of this project knows whose it is', () => {
  const source = join(__dirname, '../../../src');
  const importing = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && readFileSync(join(source, path), 'utf8').includes("from 'ml-matrix'"))
    .map((path) => path.split('/').slice(0, -1).join('/'));
  expect(importing.length).toBeGreaterThan(0);
  expect(new Set(importing)).toEqual(new Set(['statistics/linear-algebra']));
});

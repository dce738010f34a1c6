import { squeezed } from '../../reading';

/** A header with one practice, a sex, an age and a number of patients. The files by age group have other headings. */
export function recognise(first: readonly string[][]): boolean {
  const names = (first[0] ?? []).map(squeezed);
  return ['extractdate', 'type', 'code', 'sex', 'age', 'numberofpatients'].every((name) => names.includes(name));
}

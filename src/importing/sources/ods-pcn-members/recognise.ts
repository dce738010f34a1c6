import { squeezed } from '../../reading';

/** A header with a partner organisation and the start of its relationship with a network. */
export function recognise(first: readonly string[][]): boolean {
  const names = (first[0] ?? []).map(squeezed);
  return ['partnerorganisationcode', 'pcncode', 'practicetopcnrelationshipstartdate'].every((name) =>
    names.includes(name),
  );
}

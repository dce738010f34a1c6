import { importKinds, type ImportKind } from '../sources';

/** What says who there is, and who belongs to whom: before everything that only speaks of them by code. */
const REGISTERS_FIRST: readonly string[] = [
  'ods-practices',
  'ods-trusts',
  'ods-commissioners',
  'ods-pcns',
  'ods-practice-commissioners',
  'ods-pcn-members',
  'nhs-list-size',
  'nhs-practice-map',
];

/** Where a kind stands in the order in which files of a folder are imported: registers, links, lists, maps, then measures. */
export function placeOfKind(kind: ImportKind): number {
  const place = REGISTERS_FIRST.indexOf(kind);
  return place === -1 ? REGISTERS_FIRST.length + importKinds.indexOf(kind) : place;
}

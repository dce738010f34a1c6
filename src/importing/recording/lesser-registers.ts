import type { ImportKind } from '../sources';
import { UNLESS_EARLIER_EDITION } from './table-stage';

/**
 * Files by how much they say of an organisation that another lists too, least first: figures are about codes, links give codes,
 * members of networks names, the lists of practices, networks, commissioners and trusts all there is.
 */
const LEAST_FIRST: readonly (readonly ImportKind[])[] = [
  ['nhse-ae'],
  ['nhs-gp-appointments'],
  ['ods-practice-commissioners'],
  ['ods-pcn-members'],
  ['ods-practices', 'ods-pcns', 'ods-commissioners', 'ods-trusts'],
];

/**
 * SQL for `keepWhatStands` on organisations: true unless the standing row came from this or an earlier edition of the same
 * publication, or from any edition of one that says less. What was curated stays. So the record is the same in whichever order
 * registers are imported. Values as for {@link UNLESS_EARLIER_EDITION}.
 */
export function unlessEarlierOrLesser(kind: ImportKind): string {
  const lesser = LEAST_FIRST.slice(
    0,
    LEAST_FIRST.findIndex((kinds) => kinds.includes(kind)),
  ).flat();
  const notLesser = lesser.map((name) => `brought.importer is distinct from '${name}'`);
  return [UNLESS_EARLIER_EDITION, ...notLesser].join(' and ');
}

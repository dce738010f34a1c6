import { columnsByField, optionalMatching } from '../../reading';
import { expectEmpty, registeredOrganisation, type RegisteredOrganisation } from '../standard-form';

/** An NHS trust as the register lists it. */
export interface TrustRow extends RegisteredOrganisation {
  /** The letter of the government office region of old: F for the West Midlands. */
  governmentOfficeRegion: string | null;
}

const column = columnsByField({
  subType: [14, 'Sub-type'],
  governmentOfficeRegion: [24, 'Government office region'],
});

/** @throws {RowRefusal} naming the field, its value and what is expected */
export function trustRow(cells: readonly string[]): TrustRow {
  const row = registeredOrganisation(cells);
  expectEmpty(cells, column.subType);
  return {
    ...row,
    governmentOfficeRegion: optionalMatching(cells, column.governmentOfficeRegion, /^[A-Z]$/, 'one letter'),
  };
}

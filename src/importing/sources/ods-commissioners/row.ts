import { columnsByField, optionalMatching } from '../../reading';
import { expectEmpty, registeredOrganisation, type RegisteredOrganisation } from '../standard-form';

/** A commissioner as the register lists it. */
export interface CommissionerRow extends RegisteredOrganisation {
  /** Ids of its roles, `RO319` for a sub-ICB location; none for a clinical commissioning group that has closed. */
  roleIds: string[];
}

/** One or more role ids: `RO319` or `RO319|RO326`. */
export const ROLES = /^RO\d+(\|RO\d+)*$/;

const column = columnsByField({ subType: [14, 'Sub-type'], operator: [24, 'Provider or purchaser'] });

/** @throws {RowRefusal} naming the field, its value and what is expected */
export function commissionerRow(cells: readonly string[]): CommissionerRow {
  const row = registeredOrganisation(cells);
  const roles = optionalMatching(cells, column.subType, ROLES, 'role ids such as RO319, joined by a bar');
  expectEmpty(cells, column.operator);
  return { ...row, roleIds: roles?.split('|') ?? [] };
}

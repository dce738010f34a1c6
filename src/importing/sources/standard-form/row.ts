import {
  cellRefusal,
  columnsByField,
  compactDate,
  expectCellCount,
  expectOrder,
  matching,
  oneOf,
  optionalCompactDate,
  optionalOrganisationCode,
  optionalText,
  requiredText,
  trimmed,
  type Column,
} from '../../reading';
import { FIELDS, SHORT_CODE } from './recognise';

/** What a list of trusts or of commissioners says of each. Dates are `YYYY-MM-DD`; what is empty in the file is null. */
export interface RegisteredOrganisation {
  odsCode: string;
  name: string;
  nationalGrouping: string | null;
  highLevelHealthGeography: string | null;
  /** Lines that are not empty, in their order. */
  addressLines: string[];
  postcode: string | null;
  openedOn: string;
  /** The last day, inclusive. It may lie ahead of the edition. */
  closedOn: string | null;
  telephone: string | null;
  isAmended: boolean;
}

const column = columnsByField({
  odsCode: [1, 'Organisation code'],
  name: [2, 'Name'],
  nationalGrouping: [3, 'National grouping'],
  highLevelHealthGeography: [4, 'High level health geography'],
  address1: [5, 'Address line 1'],
  address2: [6, 'Address line 2'],
  address3: [7, 'Address line 3'],
  address4: [8, 'Address line 4'],
  address5: [9, 'Address line 5'],
  postcode: [10, 'Postcode'],
  openedOn: [11, 'Open date'],
  closedOn: [12, 'Close date'],
  status: [13, 'Status'],
  telephone: [18, 'Telephone'],
  isAmended: [22, 'Amended record indicator'],
});

export const ODS_CODE_HEADING = column.odsCode.heading;
const ADDRESS = [column.address1, column.address2, column.address3, column.address4, column.address5];

/** @throws {RowRefusal} naming the field, its value and what is expected */
export function registeredOrganisation(cells: readonly string[]): RegisteredOrganisation {
  expectCellCount(cells, FIELDS);
  expectEmpty(cells, column.status);
  const row: RegisteredOrganisation = {
    odsCode: matching(cells, column.odsCode, SHORT_CODE, 'a code of three or five capital letters and digits'),
    name: requiredText(cells, column.name),
    nationalGrouping: optionalOrganisationCode(cells, column.nationalGrouping),
    highLevelHealthGeography: optionalOrganisationCode(cells, column.highLevelHealthGeography),
    addressLines: ADDRESS.map((line) => trimmed(cells, line)).filter((line) => line !== ''),
    postcode: optionalText(cells, column.postcode),
    openedOn: compactDate(cells, column.openedOn),
    closedOn: optionalCompactDate(cells, column.closedOn),
    telephone: optionalText(cells, column.telephone),
    isAmended: oneOf(cells, column.isAmended, { '0': false, '1': true }),
  };
  expectOrder(row.openedOn, row.closedOn, column.closedOn, 'open date');
  return row;
}

/** @throws {RowRefusal} when a cell that this list leaves empty is filled: it may be of another list */
export function expectEmpty(cells: readonly string[], unused: Column): void {
  const text = trimmed(cells, unused);
  if (text !== '') throw cellRefusal(unused.heading, text, 'nothing');
}

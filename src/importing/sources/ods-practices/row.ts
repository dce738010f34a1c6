import {
  columnsByField,
  compactDate,
  expectCellCount,
  expectOrder,
  oneOf,
  optionalCompactDate,
  optionalMatching,
  optionalOrganisationCode,
  optionalText,
  practiceCode,
  requiredText,
  trimmed,
} from '../../reading';
import { FIELDS } from '../standard-form';

/** A prescribing cost centre as the register lists it. Dates are `YYYY-MM-DD`; what is empty in the file is null. */
export interface PracticeRegisterRow {
  odsCode: string;
  name: string;
  nationalGrouping: string | null;
  highLevelHealthGeography: string | null;
  /** Lines that are not empty, in their order. */
  addressLines: string[];
  postcode: string | null;
  openedOn: string;
  /** The last day, inclusive. */
  closedOn: string | null;
  status: 'ACTIVE' | 'CLOSED' | 'DORMANT' | 'PROPOSED';
  /** B: allocated to a provider or purchaser; Z: not. */
  subType: 'B' | 'Z' | null;
  commissionerCode: string | null;
  joinedProviderOn: string | null;
  leftProviderOn: string | null;
  telephone: string | null;
  isAmended: boolean;
  /** "Provider or purchaser": the commissioner for a GP practice, a trust for its clinics. Not a sign of trust-led practice. */
  operatorCode: string | null;
  /** A code, not a quantity: `4` is a GP practice. */
  prescribingSetting: string | null;
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
  subType: [14, 'Sub-type'],
  commissionerCode: [15, 'Commissioner'],
  joinedProviderOn: [16, 'Join date'],
  leftProviderOn: [17, 'Left date'],
  telephone: [18, 'Telephone'],
  isAmended: [22, 'Amended record indicator'],
  operatorCode: [24, 'Provider or purchaser'],
  prescribingSetting: [26, 'Prescribing setting'],
});

const ADDRESS = [column.address1, column.address2, column.address3, column.address4, column.address5];
const STATUS = { A: 'ACTIVE', C: 'CLOSED', D: 'DORMANT', P: 'PROPOSED' } as const;
const SUB_TYPE = { B: 'B', Z: 'Z', '': null } as const;

/** @throws {RowRefusal} naming the field, its value and what is expected */
export function practiceRegisterRow(cells: readonly string[]): PracticeRegisterRow {
  expectCellCount(cells, FIELDS);
  const row: PracticeRegisterRow = {
    odsCode: practiceCode(cells, column.odsCode),
    name: requiredText(cells, column.name),
    nationalGrouping: optionalOrganisationCode(cells, column.nationalGrouping),
    highLevelHealthGeography: optionalOrganisationCode(cells, column.highLevelHealthGeography),
    addressLines: ADDRESS.map((line) => trimmed(cells, line)).filter((line) => line !== ''),
    postcode: optionalText(cells, column.postcode),
    openedOn: compactDate(cells, column.openedOn),
    closedOn: optionalCompactDate(cells, column.closedOn),
    status: oneOf(cells, column.status, STATUS),
    subType: oneOf(cells, column.subType, SUB_TYPE),
    commissionerCode: optionalOrganisationCode(cells, column.commissionerCode),
    joinedProviderOn: optionalCompactDate(cells, column.joinedProviderOn),
    leftProviderOn: optionalCompactDate(cells, column.leftProviderOn),
    telephone: optionalText(cells, column.telephone),
    isAmended: oneOf(cells, column.isAmended, { '0': false, '1': true }),
    operatorCode: optionalOrganisationCode(cells, column.operatorCode),
    prescribingSetting: optionalMatching(
      cells,
      column.prescribingSetting,
      /^\d{1,2}$/,
      'a number of one or two digits',
    ),
  };
  expectOrder(row.openedOn, row.closedOn, column.closedOn, 'open date');
  if (row.joinedProviderOn !== null) {
    expectOrder(row.joinedProviderOn, row.leftProviderOn, column.leftProviderOn, 'join date');
  }
  return row;
}

import {
  compactDate,
  expectCellCount,
  expectOrder,
  optionalCompactDate,
  optionalText,
  organisationCode,
  pcnCode,
  requiredText,
  resolveColumns,
  trimmed,
} from '../../reading';

/** A primary care network as the register lists it. */
export interface PcnRow {
  odsCode: string;
  name: string;
  commissionerCode: string;
  commissionerName: string;
  openedOn: string;
  /** The last day itself; null when the network is open. */
  closedOn: string | null;
  /** Lines that are not empty, in their order. */
  addressLines: string[];
  postcode: string | null;
}

// Until July 2022 the commissioners in these headings are called Clinical Commissioning Group.
const WANTED = {
  odsCode: ['PCN Code'],
  name: ['PCN Name'],
  commissionerCode: ['Current Sub ICB Loc Code', 'Current Clinical Commissioning Group Code'],
  commissionerName: ['Sub ICB Location', 'Clinical Commissioning Group Name'],
  openedOn: ['Open Date'],
  closedOn: ['Close Date'],
  address1: ['Address Line 1'],
  address2: ['Address Line 2'],
  address3: ['Address Line 3'],
  address4: ['Address Line 4'],
  address5: ['Address Line 5'],
  postcode: ['Postcode'],
};

/**
 * How to read the rows below a header.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function pcnRows(header: readonly string[], where: string) {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const address = [columns.address1, columns.address2, columns.address3, columns.address4, columns.address5];
  const rowOf = (cells: readonly string[]): PcnRow => {
    expectCellCount(cells, header.length);
    const row: PcnRow = {
      odsCode: pcnCode(cells, columns.odsCode),
      name: requiredText(cells, columns.name),
      commissionerCode: organisationCode(cells, columns.commissionerCode),
      commissionerName: requiredText(cells, columns.commissionerName),
      openedOn: compactDate(cells, columns.openedOn),
      closedOn: optionalCompactDate(cells, columns.closedOn),
      addressLines: address.map((line) => trimmed(cells, line)).filter((line) => line !== ''),
      postcode: optionalText(cells, columns.postcode),
    };
    expectOrder(row.openedOn, row.closedOn, columns.closedOn, 'open date');
    return row;
  };
  return { rowOf, unread, codeHeading: columns.odsCode.heading };
}

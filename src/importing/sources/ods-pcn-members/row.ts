import {
  compactDate,
  expectCellCount,
  expectOrder,
  oneOf,
  optionalCompactDate,
  organisationCode,
  pcnCode,
  practiceCode,
  requiredText,
  resolveColumns,
} from '../../reading';

/** One spell of a practice in a primary care network. */
export interface PcnMemberRow {
  practiceCode: string;
  practiceName: string;
  practiceCommissionerCode: string;
  practiceCommissionerName: string;
  pcnCode: string;
  pcnName: string;
  pcnCommissionerCode: string;
  pcnCommissionerName: string;
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The last day itself, not the day after; null when the spell is current. */
  toInclusive: string | null;
  /** Whether practice and network have the same commissioner, as the file states it. */
  commissionersMatch: boolean;
}

// Until July 2022 the commissioners in these headings are called CCG.
const WANTED = {
  practiceCode: ['Partner Organisation Code'],
  practiceName: ['Partner Name'],
  practiceCommissionerCode: ['Practice Parent Sub ICB Loc Code', 'Practice Parent CCG Code'],
  practiceCommissionerName: ['Practice Parent Sub ICB Loc Name', 'Practice Parent CCG Name'],
  pcnCode: ['PCN Code'],
  pcnName: ['PCN Name'],
  pcnCommissionerCode: ['PCN Parent Sub ICB Loc Code', 'PCN Parent CCG Code'],
  pcnCommissionerName: ['PCN Parent Sub ICB Loc Name', 'PCN Parent CCG Name'],
  from: ['Practice to PCN Relationship Start Date'],
  toInclusive: ['Practice to PCN Relationship End Date'],
  commissionersMatch: ['Practice Sub ICB Loc and PCN Sub ICB Loc Match', 'Practice CCG and PCN CCG Match'],
};

/**
 * How to read the rows below a header.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function pcnMemberRows(header: readonly string[], where: string) {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const rowOf = (cells: readonly string[]): PcnMemberRow => {
    expectCellCount(cells, header.length);
    const row: PcnMemberRow = {
      practiceCode: practiceCode(cells, columns.practiceCode),
      practiceName: requiredText(cells, columns.practiceName),
      practiceCommissionerCode: organisationCode(cells, columns.practiceCommissionerCode),
      practiceCommissionerName: requiredText(cells, columns.practiceCommissionerName),
      pcnCode: pcnCode(cells, columns.pcnCode),
      pcnName: requiredText(cells, columns.pcnName),
      pcnCommissionerCode: organisationCode(cells, columns.pcnCommissionerCode),
      pcnCommissionerName: requiredText(cells, columns.pcnCommissionerName),
      from: compactDate(cells, columns.from),
      toInclusive: optionalCompactDate(cells, columns.toInclusive),
      commissionersMatch: oneOf(cells, columns.commissionersMatch, { TRUE: true, FALSE: false }),
    };
    expectOrder(row.from, row.toInclusive, columns.toInclusive, 'start date');
    return row;
  };
  return { rowOf, unread };
}

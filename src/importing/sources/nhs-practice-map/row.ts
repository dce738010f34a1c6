import {
  dayMonthYear,
  expectCellCount,
  oneOf,
  onsCode,
  optionalText,
  organisationCode,
  pcnCode,
  practiceCode,
  requiredText,
  resolveColumns,
  trimmed,
} from '../../reading';

/** Where a practice belonged on the day of the extract. */
export interface PracticeMapRow {
  /** `YYYY-MM-DD`. */
  extractDate: string;
  practiceCode: string;
  practiceName: string;
  postcode: string | null;
  /** Null when the practice was in no network ("unallocated"). */
  pcnCode: string | null;
  pcnName: string | null;
  commissionerCode: string;
  commissionerName: string;
  onsCommissionerCode: string;
  /** STP until June 2022, integrated care board from July 2022. */
  stpCode: string;
  stpName: string;
  onsStpCode: string;
  regionCode: string;
  regionName: string;
  onsRegionCode: string;
}

const UNALLOCATED = 'U';

const WANTED = {
  publication: ['PUBLICATION'],
  extractDate: ['EXTRACT_DATE'],
  practiceCode: ['PRACTICE_CODE'],
  practiceName: ['PRACTICE_NAME'],
  postcode: ['PRACTICE_POSTCODE'],
  pcnCode: ['PCN_CODE'],
  pcnName: ['PCN_NAME'],
  commissionerCode: ['SUB_ICB_LOCATION_CODE', 'CCG_CODE'],
  commissionerName: ['SUB_ICB_LOCATION_NAME', 'CCG_NAME'],
  onsCommissionerCode: ['ONS_SUB_ICB_LOCATION_CODE', 'ONS_CCG_CODE'],
  stpCode: ['ICB_CODE', 'STP_CODE'],
  stpName: ['ICB_NAME', 'STP_NAME'],
  onsStpCode: ['ONS_ICB_CODE', 'ONS_STP_CODE'],
  regionCode: ['COMM_REGION_CODE'],
  regionName: ['COMM_REGION_NAME'],
  onsRegionCode: ['ONS_COMM_REGION_CODE'],
};

/**
 * How to read the rows below a header.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function practiceMapRows(header: readonly string[], where: string) {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const rowOf = (cells: readonly string[]): PracticeMapRow => {
    expectCellCount(cells, header.length);
    oneOf(cells, columns.publication, { GP_PRAC_PAT_LIST: true });
    const isUnallocated = trimmed(cells, columns.pcnCode) === UNALLOCATED;
    return {
      extractDate: dayMonthYear(cells, columns.extractDate),
      practiceCode: practiceCode(cells, columns.practiceCode),
      practiceName: requiredText(cells, columns.practiceName),
      postcode: optionalText(cells, columns.postcode),
      pcnCode: isUnallocated ? null : pcnCode(cells, columns.pcnCode),
      pcnName: isUnallocated ? null : requiredText(cells, columns.pcnName),
      commissionerCode: organisationCode(cells, columns.commissionerCode),
      commissionerName: requiredText(cells, columns.commissionerName),
      onsCommissionerCode: onsCode(cells, columns.onsCommissionerCode),
      stpCode: organisationCode(cells, columns.stpCode),
      stpName: requiredText(cells, columns.stpName),
      onsStpCode: onsCode(cells, columns.onsStpCode),
      regionCode: organisationCode(cells, columns.regionCode),
      regionName: requiredText(cells, columns.regionName),
      onsRegionCode: onsCode(cells, columns.onsRegionCode),
    };
  };
  return { rowOf, unread };
}

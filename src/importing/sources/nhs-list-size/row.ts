import {
  dayMonthYear,
  expectCellCount,
  matching,
  oneOf,
  onsCode,
  optionalText,
  organisationCode,
  practiceCode,
  resolveColumns,
  wholeNumber,
} from '../../reading';

/** How many patients were registered with a practice on a day. */
export interface ListSizeRow {
  practiceCode: string;
  /** `YYYY-MM-DD`. */
  extractDate: string;
  patients: number;
  commissionerCode: string;
  onsCommissionerCode: string;
  postcode: string | null;
}

const WANTED = {
  publication: ['PUBLICATION'],
  extractDate: ['EXTRACT_DATE'],
  type: ['TYPE'],
  commissionerCode: ['SUB_ICB_LOCATION_CODE', 'CCG_CODE'],
  onsCommissionerCode: ['ONS_SUB_ICB_LOCATION_CODE', 'ONS_CCG_CODE'],
  practiceCode: ['CODE'],
  postcode: ['POSTCODE'],
  sex: ['SEX'],
  age: ['AGE'],
  patients: ['NUMBER_OF_PATIENTS'],
};

const SEXES = { ALL: true, MALE: false, FEMALE: false } as const;

/**
 * How to read the rows below a header. A row of one sex or one age is no total and gives null.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function listSizeRows(header: readonly string[], where: string) {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const rowOf = (cells: readonly string[]): ListSizeRow | null => {
    expectCellCount(cells, header.length);
    oneOf(cells, columns.publication, { GP_PRAC_PAT_LIST: true });
    oneOf(cells, columns.type, { GP: true });
    const isEverySex = oneOf(cells, columns.sex, SEXES);
    const age = matching(cells, columns.age, /^(ALL|\d{1,3}\+?)$/, 'ALL or an age in years');
    if (!isEverySex || age !== 'ALL') return null;
    return {
      practiceCode: practiceCode(cells, columns.practiceCode),
      extractDate: dayMonthYear(cells, columns.extractDate),
      patients: wholeNumber(cells, columns.patients),
      commissionerCode: organisationCode(cells, columns.commissionerCode),
      onsCommissionerCode: onsCode(cells, columns.onsCommissionerCode),
      postcode: optionalText(cells, columns.postcode),
    };
  };
  return { rowOf, unread };
}

import {
  cellRefusal,
  expectCellCount,
  matching,
  practiceCode,
  resolveColumns,
  SeenKeys,
  wholeNumber,
} from '../../reading';
import type { QofPrevalence } from './row';
import { QOF_CODE, type QofShape } from './shape';

const WANTED = {
  practiceCode: ['PRACTICE_CODE'],
  groupCode: ['GROUP_CODE'],
  register: ['REGISTER'],
  listType: ['PATIENT_LIST_TYPE'],
  listSize: ['PRACTICE_LIST_SIZE'],
};

/** Registers by practice and condition, with the list that each is a part of. */
export const prevalence: QofShape = {
  headings: Object.values(WANTED),
  begin(header, { where, yearStart }) {
    const { columns, unread } = resolveColumns(header, WANTED, where);
    const seen = new SeenKeys('the register');
    const listTypes = new Map<string, string>();
    let largerThanList = 0;
    return {
      unread,
      read(cells, line, findings) {
        expectCellCount(cells, header.length);
        const row: QofPrevalence = {
          is: 'PREVALENCE',
          yearStart,
          practiceCode: practiceCode(cells, columns.practiceCode),
          groupCode: matching(cells, columns.groupCode, ...QOF_CODE),
          register: wholeNumber(cells, columns.register),
          listType: matching(cells, columns.listType, ...QOF_CODE),
          listSize: wholeNumber(cells, columns.listSize),
        };
        const listType = listTypes.get(row.groupCode) ?? row.listType;
        if (row.listType !== listType) {
          // Added over another list, the shares of one condition would not be of one kind.
          throw cellRefusal(
            columns.listType.heading,
            row.listType,
            `${listType}, as in earlier rows of ${row.groupCode}`,
          );
        }
        seen.expectNew(`${row.groupCode} of ${row.practiceCode}`, line);
        listTypes.set(row.groupCode, listType);
        if (row.register > row.listSize) largerThanList += 1;
        findings.take(row);
      },
      notes: () =>
        largerThanList === 0
          ? []
          : [`registers larger than the list they are a part of: ${largerThanList}, kept as printed`],
    };
  },
};

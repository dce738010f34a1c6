import { expectCellCount, matching, requiredText, resolveColumns, SeenKeys, wholeNumber } from '../../reading';
import { QOF_CODE, type QofShape } from './shape';

const WANTED = {
  indicatorCode: ['INDICATOR_CODE'],
  points: ['INDICATOR_POINT_VALUE'],
  groupCode: ['GROUP_CODE', 'INDICATOR_GROUP_CODE'],
  groupName: ['GROUP_DESCRIPTION', 'INDICATOR_GROUP_DESCRIPTION'],
  domainCode: ['DOMAIN_CODE'],
  domainName: ['DOMAIN_DESCRIPTION'],
  listType: ['PATIENT_LIST_TYPE'],
};

/** What each indicator belongs to and is worth. */
export const indicators: QofShape = {
  headings: Object.values(WANTED),
  begin(header, { where, yearStart }) {
    const { columns, unread } = resolveColumns(header, WANTED, where);
    const seen = new SeenKeys('the indicator');
    return {
      unread,
      read(cells, line, findings) {
        expectCellCount(cells, header.length);
        const indicatorCode = matching(cells, columns.indicatorCode, ...QOF_CODE);
        seen.expectNew(indicatorCode, line);
        findings.take({
          is: 'INDICATOR',
          yearStart,
          indicatorCode,
          points: wholeNumber(cells, columns.points),
          groupCode: matching(cells, columns.groupCode, ...QOF_CODE),
          groupName: requiredText(cells, columns.groupName),
          domainCode: matching(cells, columns.domainCode, ...QOF_CODE),
          domainName: requiredText(cells, columns.domainName),
          listType: matching(cells, columns.listType, ...QOF_CODE),
        });
      },
    };
  },
};

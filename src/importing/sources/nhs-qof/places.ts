import {
  expectCellCount,
  organisationCode,
  pcnCode,
  practiceCode,
  resolveColumns,
  SeenKeys,
  trimmed,
} from '../../reading';
import type { QofShape } from './shape';

const UNALLOCATED = 'U';

const WANTED = {
  regionCode: ['REGION_ODS_CODE'],
  stpCode: ['STP_ODS_CODE', 'ICB_ODS_CODE'],
  commissionerCode: ['CCG_ODS_CODE', 'SUB_ICB_LOC_ODS_CODE'],
  pcnCode: ['PCN_ODS_CODE'],
  practiceCode: ['PRACTICE_CODE'],
};

/** Names and ONS codes of the same organisations, which registers give. */
const GIVEN_BY_REGISTERS = /^(NAT_|COUNTRY$)|_(NAME|ONS_CODE)$/i;

/** The network, commissioner, partnership and region of each practice. */
export const places: QofShape = {
  headings: Object.values(WANTED),
  begin(header, { where, yearStart }) {
    const { columns, unread } = resolveColumns(header, WANTED, where);
    const seen = new SeenKeys('the practice');
    return {
      unread: unread.filter((heading) => !GIVEN_BY_REGISTERS.test(heading)),
      read(cells, line, findings) {
        expectCellCount(cells, header.length);
        const practice = practiceCode(cells, columns.practiceCode);
        seen.expectNew(practice, line);
        const isUnallocated = trimmed(cells, columns.pcnCode) === UNALLOCATED;
        findings.take({
          is: 'PLACE',
          yearStart,
          practiceCode: practice,
          pcnCode: isUnallocated ? null : pcnCode(cells, columns.pcnCode),
          commissionerCode: organisationCode(cells, columns.commissionerCode),
          stpCode: organisationCode(cells, columns.stpCode),
          regionCode: organisationCode(cells, columns.regionCode),
        });
      },
    };
  },
};

import { expectCellCount, practiceCode, requiredText, resolveColumns, SeenKeys, wholeNumber } from '../../reading';
import type { QofShape } from './shape';

const WANTED = {
  practiceCode: ['PRACTICE_CODE'],
  rule: ['VALIDATION_RULE'],
  description: ['RULE_DESCRIPTION'],
};

/** Practices that a check of the release names, each with the rule. */
export const validationOutcomes: QofShape = {
  headings: Object.values(WANTED),
  begin(header, { where, yearStart }) {
    const { columns, unread } = resolveColumns(header, WANTED, where);
    const seen = new SeenKeys('the rule');
    return {
      unread,
      read(cells, line, findings) {
        expectCellCount(cells, header.length);
        const practice = practiceCode(cells, columns.practiceCode);
        const rule = wholeNumber(cells, columns.rule);
        const description = requiredText(cells, columns.description);
        seen.expectNew(`${rule} of ${practice}`, line);
        findings.take({ is: 'VALIDATION_OUTCOME', yearStart, practiceCode: practice, rule, description });
      },
    };
  },
};

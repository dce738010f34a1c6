import { RowRefusal } from '../../reading';
import type { Publication } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { card } from './card';
import { recognise, shapeOf } from './recognise';
import type { QofRow } from './row';
import { qofYearOfFile } from './year';

export type { QofAchievement, QofIndicator, QofPlace, QofPrevalence, QofRow, QofValidationOutcome } from './row';
export { qofYearName, qofYearOfEdition } from './year';

export const nhsQof: Publication<QofRow> = {
  card,
  hasHeader: true,
  recognise,
  begin(header, context) {
    const shape = shapeOf(header);
    if (shape === null) throw new RowRefusal('no file of the framework has these columns');
    const year = qofYearOfFile(context);
    const reader = shape.begin(header, { where: context.where, yearStart: `${year}-04-01` });
    return {
      read: (cells, line, findings) => reader.read(cells, line, findings),
      clue: () => ({ kind: 'LAST_MONTH', month: `${year + 1}-03` }),
      notes: () => [...unreadColumnsNote(reader.unread), ...(reader.notes?.() ?? [])],
    };
  },
};

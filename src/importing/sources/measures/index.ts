import type { Publication } from '../publication';
import { card } from './card';
import { longReader } from './long';
import { formOf, recognise } from './recognise';
import type { MeasureRow } from './row';
import { wideReader } from './wide';

export { chooseMeasureFiles } from './choose-files';
export { formOf } from './recognise';
export type { MeasureRow } from './row';

export const measures: Publication<MeasureRow> = {
  card,
  hasHeader: true,
  recognise,
  begin: (header, context) => (formOf(header) === 'wide' ? wideReader(header, context) : longReader(header, context)),
};

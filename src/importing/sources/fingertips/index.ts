import type { Publication } from '../publication';
import { card } from './card';
import { recognise } from './columns';
import { fingertipsReader } from './reader';
import type { FingertipsRow } from './row';

export { ENGLAND, type FingertipsRow } from './row';

export const fingertips: Publication<FingertipsRow> = { card, hasHeader: true, recognise, begin: fingertipsReader };

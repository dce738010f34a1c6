import type { Publication } from './publication';
import { measures, type MeasureRow } from './measures';
import { nhsListSize, type ListSizeRow } from './nhs-list-size';
import { nhsPracticeMap, type PracticeMapRow } from './nhs-practice-map';
import { odsPcnMembers, type PcnMemberRow } from './ods-pcn-members';
import { odsPractices, type PracticeRegisterRow } from './ods-practices';

export { looksLike } from './looks-like';
export { chooseMeasureFiles, formOf } from './measures';
export type { Publication, ReadingContext, ReadingOptions, RecordReader } from './publication';
export type { SourceCard } from './source-card';
export type { ListSizeRow, MeasureRow, PcnMemberRow, PracticeMapRow, PracticeRegisterRow };

/** The row that each kind of file gives. */
export interface RowOfKind {
  'ods-practices': PracticeRegisterRow;
  'ods-pcn-members': PcnMemberRow;
  'nhs-list-size': ListSizeRow;
  'nhs-practice-map': PracticeMapRow;
  measures: MeasureRow;
}

export type ImportKind = keyof RowOfKind;

/** Every publication that can be imported, by kind. */
export const publications: { readonly [Kind in ImportKind]: Publication<RowOfKind[Kind]> } = {
  'ods-practices': odsPractices,
  'ods-pcn-members': odsPcnMembers,
  'nhs-list-size': nhsListSize,
  'nhs-practice-map': nhsPracticeMap,
  measures,
};

export const importKinds = Object.keys(publications) as ImportKind[];

import type { Publication } from './publication';
import { measures, type MeasureRow } from './measures';
import { nhsListSize, type ListSizeRow } from './nhs-list-size';
import { nhsPracticeMap, type PracticeMapRow } from './nhs-practice-map';
import { odsCommissioners, type CommissionerRow } from './ods-commissioners';
import { odsPcnMembers, type PcnMemberRow } from './ods-pcn-members';
import { odsPcns, type PcnRow } from './ods-pcns';
import { odsPracticeCommissioners, type PracticeCommissionerRow } from './ods-practice-commissioners';
import { odsPractices, type PracticeRegisterRow } from './ods-practices';
import { odsTrusts, type TrustRow } from './ods-trusts';

export { looksLike } from './looks-like';
export { chooseMeasureFiles, formOf } from './measures';
export type { Publication, ReadingContext, ReadingOptions, RecordReader } from './publication';
export type { SourceCard } from './source-card';
export type { RegisteredOrganisation } from './standard-form';
export type {
  CommissionerRow,
  ListSizeRow,
  MeasureRow,
  PcnMemberRow,
  PcnRow,
  PracticeCommissionerRow,
  PracticeMapRow,
  PracticeRegisterRow,
  TrustRow,
};

/** The row that each kind of file gives. */
export interface RowOfKind {
  'ods-practices': PracticeRegisterRow;
  'ods-trusts': TrustRow;
  'ods-commissioners': CommissionerRow;
  'ods-practice-commissioners': PracticeCommissionerRow;
  'ods-pcns': PcnRow;
  'ods-pcn-members': PcnMemberRow;
  'nhs-list-size': ListSizeRow;
  'nhs-practice-map': PracticeMapRow;
  measures: MeasureRow;
}

export type ImportKind = keyof RowOfKind;

/** Every publication that can be imported, by kind. */
export const publications: { readonly [Kind in ImportKind]: Publication<RowOfKind[Kind]> } = {
  'ods-practices': odsPractices,
  'ods-trusts': odsTrusts,
  'ods-commissioners': odsCommissioners,
  'ods-practice-commissioners': odsPracticeCommissioners,
  'ods-pcns': odsPcns,
  'ods-pcn-members': odsPcnMembers,
  'nhs-list-size': nhsListSize,
  'nhs-practice-map': nhsPracticeMap,
  measures,
};

export const importKinds = Object.keys(publications) as ImportKind[];

export * from './auto';
export { tellEdition, type Edition, type EditionEvidence } from './edition';
export type { ContentClue } from './edition-clue';
export { ImportInputError, importInputErrors, type ImportInputErrorCode } from './errors';
export { Reading, type ReadingSummary, type RunOptions } from './file-reading';
export { findInputs } from './find-inputs';
export type { InputPlace } from './input';
export { waitForOtherFiles } from './one-at-a-time';
export { openReading } from './open-reading';
export { showProgress, type Progress, type ProgressOptions, type ProgressStream } from './progress';
export { rejectionReport, type ReadRow, type RejectedRow, type RejectionReport, type TakenRow } from './reading';
export {
  attributionOf,
  importKinds,
  publications,
  type CharacteristicsRow,
  type CommissionerRow,
  type FingertipsRow,
  type ImportKind,
  type ListSizeRow,
  type MeasureRow,
  type PcnMemberRow,
  type PcnRow,
  type PracticeCommissionerRow,
  type PracticeMapRow,
  type PracticeRegisterRow,
  type QofRow,
  type RowOfKind,
  type SourceCard,
  type TrustRow,
} from './sources';
export * from './sources/evidence';
export * from './recording';

export { bundledSet, ownSet, type EvidenceSet } from './evidence-set';
export { isEvidenceTable } from './is-evidence-table';
export { loadBundledEvidence, loadEvidence, type EvidenceFileResult, type EvidenceLoadResult } from './load-evidence';
export { EvidenceInvalid, type EvidenceProblem } from './problems';
export { setOfFolder } from './set-of-folder';
export { evidenceFiles, SOURCES_FILE } from './tables';

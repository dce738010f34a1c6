export { loadBundledEvidence, type EvidenceLoadResult } from './load-bundled-evidence';
export { EvidenceInvalid, type EvidenceProblem } from './problems';

export type { EvidenceFolder, FileLeft, FolderPlan, PlannedFile } from './folder-plan';
export { planFolder } from './plan-folder';

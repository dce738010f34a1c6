export { backUp, type MovedRecord } from './back-up';
export { BackupUnusable, type BackupProblem } from './backup-unusable';
export { openBackup } from './open-backup';
export { restore } from './restore';
export { writeWhole } from './whole-file';

export type { ImportOptions } from './import-into';
export { TooManyRejected, type ImportResult } from './import-result';
export { importFile } from './run-import';

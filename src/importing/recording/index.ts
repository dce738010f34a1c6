export { TooManyRejected, type ImportResult } from './import-result';
export { importFile, type ImportOptions } from './run-import';

export { importFile, TooManyRejected, type ImportOptions, type ImportResult } from './run-import';

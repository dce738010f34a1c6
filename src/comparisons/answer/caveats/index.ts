export type { CaveatRow } from './caveat-row';
export { caveats } from './caveats';

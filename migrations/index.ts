import { TheRecord1795000000000 } from './1795000000000-the-record';

/** In the order in which they are applied. */
export const migrations = [TheRecord1795000000000];

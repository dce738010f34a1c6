import { TheRecord1795000000000 } from './1795000000000-the-record';
import { ObservationsOfAnyOrganisation1796000000000 } from './1796000000000-observations-of-any-organisation';

/** In the order in which they are applied. */
export const migrations = [TheRecord1795000000000, ObservationsOfAnyOrganisation1796000000000];

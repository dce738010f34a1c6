import { TheRecord1795000000000 } from './1795000000000-the-record';
import { ObservationsOfAnyOrganisation1796000000000 } from './1796000000000-observations-of-any-organisation';
import { EditionsOfObservations1799000000000 } from './1799000000000-editions-of-observations';
import { AccessAndEdits1800000000000 } from './1800000000000-access-and-edits';

/** In the order in which they are applied. */
export const migrations = [
  TheRecord1795000000000,
  ObservationsOfAnyOrganisation1796000000000,
  EditionsOfObservations1799000000000,
  AccessAndEdits1800000000000,
];

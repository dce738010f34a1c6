import { TheRecord1795000000000 } from './1795000000000-the-record';
import { ObservationsOfAnyOrganisation1796000000000 } from './1796000000000-observations-of-any-organisation';
import { ObservationsInBulk1797000000000 } from './1797000000000-observations-in-bulk';
import { EditionsOfObservations1799000000000 } from './1799000000000-editions-of-observations';
import { AccessAndEdits1800000000000 } from './1800000000000-access-and-edits';
import { SimulatedApart1801000000000 } from './1801000000000-simulated-apart';

/** In the order in which they are applied. */
export const migrations = [
  TheRecord1795000000000,
  ObservationsOfAnyOrganisation1796000000000,
  ObservationsInBulk1797000000000,
  EditionsOfObservations1799000000000,
  AccessAndEdits1800000000000,
  SimulatedApart1801000000000,
];

import { TheRecord1795000000000 } from './1795000000000-the-record';
import { ObservationsOfAnyOrganisation1796000000000 } from './1796000000000-observations-of-any-organisation';
import { ObservationsInBulk1797000000000 } from './1797000000000-observations-in-bulk';
import { PagesInOrder1798000000000 } from './1798000000000-pages-in-order';
import { EditionsOfObservations1799000000000 } from './1799000000000-editions-of-observations';
import { EditionsOfLinks1799100000000 } from './1799100000000-editions-of-links';
import { SuccessionsAtHand1799200000000 } from './1799200000000-successions-at-hand';
import { AccessAndEdits1800000000000 } from './1800000000000-access-and-edits';
import { SimulatedApart1801000000000 } from './1801000000000-simulated-apart';
import { SourceCards1802000000000 } from './1802000000000-source-cards';
import { WhatAReleaseIsAbout1802100000000 } from './1802100000000-what-a-release-is-about';

/** In the order in which they are applied. */
export const migrations = [
  TheRecord1795000000000,
  ObservationsOfAnyOrganisation1796000000000,
  ObservationsInBulk1797000000000,
  PagesInOrder1798000000000,
  EditionsOfObservations1799000000000,
  EditionsOfLinks1799100000000,
  SuccessionsAtHand1799200000000,
  AccessAndEdits1800000000000,
  SimulatedApart1801000000000,
  SourceCards1802000000000,
  WhatAReleaseIsAbout1802100000000,
];

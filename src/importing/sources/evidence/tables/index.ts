import { claimDisagreements } from './claim-disagreements';
import { claims } from './claims';
import { cohortMembers } from './cohort-members';
import { cohorts } from './cohorts';
import { conflictMembers } from './conflict-members';
import { conflicts } from './conflicts';
import { effects } from './effects';
import type { EvidenceTable } from './evidence-table';
import { listSizes } from './list-sizes';
import { metrics } from './metrics';
import { organisationNames } from './organisation-names';
import { organisations } from './organisations';
import { participations } from './participations';
import { people } from './people';
import { programmes } from './programmes';
import { registerStates } from './register-states';
import { relations } from './relations';
import { sites } from './sites';
import { sources } from './sources';

export { COMPILATION } from './common-fields';
export { versionedTable, type EvidenceTable } from './evidence-table';

/** What the evidence holds, in the order in which it is read about. */
export const evidenceTables: readonly EvidenceTable[] = [
  sources,
  organisations,
  organisationNames,
  registerStates,
  relations,
  sites,
  people,
  programmes,
  cohorts,
  cohortMembers,
  participations,
  listSizes,
  metrics,
  claims,
  claimDisagreements,
  effects,
  conflicts,
  conflictMembers,
];

export const evidenceFiles: readonly string[] = [...new Set(evidenceTables.map(({ file }) => file))];

/** The one table that no set of evidence can do without. */
export const SOURCES_FILE = sources.file;

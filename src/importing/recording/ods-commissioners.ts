import type { CommissionerRow } from '../sources';
import { recordListedOrganisations } from './listed-organisations';
import type { Recorder, RecordingRun } from './recorder';

/** Roles that say what a commissioner is. RO326 comes only beside RO319 and adds nothing known to us. */
const SUB_KIND_OF_ROLE: Readonly<Record<string, string>> = {
  RO319: 'SUB_ICB_LOCATION',
  RO218: 'COMMISSIONING_HUB',
  RO327: 'SUB_ICB_REPORTING_ENTITY',
};

/**
 * Commissioners since April 2013. Which of them took over from which is not in the file, so no succession is recorded: names and
 * days that fit would be a guess.
 */
export const recordCommissioners = (run: RecordingRun): Recorder<CommissionerRow> =>
  recordListedOrganisations(run, (row) => ({
    ...row,
    kind: 'COMMISSIONER',
    subKind: subKindOf(row),
    commissionerCode: null,
  }));

function subKindOf({ roleIds, name }: CommissionerRow): string | null {
  const role = roleIds.find((id) => id in SUB_KIND_OF_ROLE);
  if (role !== undefined) return SUB_KIND_OF_ROLE[role]!;
  return roleIds.length === 0 && /\bCCG\b/.test(name) ? 'CCG' : null;
}

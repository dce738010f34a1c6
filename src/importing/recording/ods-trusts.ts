import type { TrustRow } from '../sources';
import { recordListedOrganisations } from './listed-organisations';
import type { Recorder, RecordingRun } from './recorder';

/** NHS trusts. Which kind of trust one is, the register does not say. */
export const recordTrusts = (run: RecordingRun): Recorder<TrustRow> =>
  recordListedOrganisations(run, (row) => ({ ...row, kind: 'TRUST', subKind: null, commissionerCode: null }));

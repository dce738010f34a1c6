import type { PcnRow } from '../sources';
import { recordListedOrganisations } from './listed-organisations';
import type { Recorder, RecordingRun } from './recorder';

/** Primary care networks. Who is in them stands on another sheet, which makes a programme of each. */
export const recordPcns = (run: RecordingRun): Recorder<PcnRow> =>
  recordListedOrganisations(run, (row) => ({
    ...row,
    kind: 'PCN',
    subKind: 'PCN',
    nationalGrouping: null,
    highLevelHealthGeography: null,
  }));

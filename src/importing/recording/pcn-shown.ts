import type { MetricDefinition } from './metric-definitions';

/** What maps of practices say, which may contradict the register of networks: kept as statements. */
export const PCN_SHOWN = 'PCN_MEMBERSHIP';

/** What such a map says of a practice in no network. */
export const UNALLOCATED = 'UNALLOCATED';

export const pcnShown: MetricDefinition = {
  name: 'PCN shown for a practice',
  family: 'STRUCTURE',
  kind: null,
  unit: null,
  lowerIsBetter: null,
  frequency: null,
  definition: 'PCN code in value_text, or UNALLOCATED',
  caveats: [],
};

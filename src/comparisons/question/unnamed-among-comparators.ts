import type { Database } from '../../database';
import type { MetricRow } from '../../metrics';
import { readUnnamedMembersWithin, type UnnamedMembersWithin } from '../../programmes';
import type { Day, Moment } from '../../time';
import type { ResolvedCohort } from './resolved-cohort';

/** Of programmes that are spread over the country. */
const EVERYWHERE = 'ENGLAND';

/**
 * Programmes with members whom nobody named, where one of those may be among the comparators: anywhere, or in the places that
 * all comparators are limited to. A commissioner that was merged is the same place under another code.
 */
export async function readUnnamedAmongComparators(
  database: Database,
  cohorts: readonly ResolvedCohort[],
  window: { from: Day; to: Day },
  { isSimulated }: Pick<MetricRow, 'isSimulated'>,
  moment: Moment,
): Promise<UnnamedMembersWithin[]> {
  const comparators = cohorts.filter((cohort) => !cohort.isOfModel);
  if (comparators.length === 0) return [];
  const all = await readUnnamedMembersWithin(database, window, moment);
  const programmes = all.filter(({ programmeId }) => programmeId < 0 === isSimulated);
  if (comparators.some((cohort) => cohort.places.length === 0)) return programmes;
  const codes = comparators.flatMap(({ places }) =>
    places.flatMap(({ code, predecessors, successors }) => [code, ...predecessors, ...successors]),
  );
  const near = new Set<string | null>([...codes, EVERYWHERE, null]);
  return programmes.filter(({ place }) => near.has(place));
}

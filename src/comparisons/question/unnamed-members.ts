import type { Database } from '../../database';
import { standsAt, type Moment } from '../../time';
import type { ResolvedCohort } from './resolved-cohort';

interface ProgrammeWithNumbers {
  programme: string;
  largest: number;
  named: number;
  place: string | null;
}

/**
 * Programmes that are known to have more members than anybody named, where one of those may be among the comparators: in the
 * commissioner that comparators are limited to, or anywhere when they are not limited.
 */
export async function readUnnamedMembers(
  database: Database,
  cohorts: readonly ResolvedCohort[],
  moment: Moment,
): Promise<{ programme: string; unnamed: number }[]> {
  const comparators = cohorts.filter((cohort) => !cohort.isOfModel);
  if (comparators.length === 0) return [];
  const programmes = await database.rows<ProgrammeWithNumbers & Record<string, unknown>>(
    `select n.key as programme, coalesce(c.key, g.geography) as place, max(p.cohort_size)::int as largest,
       (select count(distinct named.practice_id)::int from participation named
        where named.programme_id = g.node_id and named.stage = 'JOINED' and named.practice_id is not null and ${standsAt('named', '$1')}) as named
     from participation p
     join programme g on g.node_id = p.programme_id and ${standsAt('g', '$1')}
     join node n on n.id = g.node_id
     left join node c on c.id = g.commissioner_id
     where p.stage = 'JOINED' and p.cohort_id is not null and ${standsAt('p', '$1')}
     group by n.key, c.key, g.geography, g.node_id order by n.key`,
    [moment.atRevision],
  );
  const isEverywhere = comparators.some((cohort) => cohort.commissioners.length === 0);
  const places = new Set(comparators.flatMap((cohort) => cohort.commissioners));
  return programmes
    .filter(({ largest, named, place }) => largest > named && (isEverywhere || place === null || place === 'ENGLAND' || places.has(place)))
    .map(({ programme, largest, named }) => ({ programme, unnamed: largest - named }));
}

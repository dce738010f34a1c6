import type { Database } from '../../database';
import { lastDayHeard } from '../../evidence';
import { ApiError, didYouMean } from '../../graphql';
import { asCode, readOrganisationsByKey } from '../../organisations';
import { standsAt, type Day, type Moment } from '../../time';
import { expectSameSort } from './expect-same-sort';

/** A commissioner that a cohort is limited to. */
export interface PlaceOfCohort {
  code: string;
  /** Null where the record does not say. */
  openedOn: Day | null;
  /** The last day open; null while it is, or where the record does not say. */
  closedOn: Day | null;
  /** Commissioners that became part of it. */
  predecessors: string[];
  /** Commissioners that it became part of. */
  successors: string[];
}

/**
 * A commissioner by its code. Of most the record holds no more than that registers name them.
 *
 * @param isSimulated  whether the question is about a simulation
 * @throws {ApiError} `SIMULATED_AND_REAL`; `UNKNOWN_ORGANISATION` where nobody is commissioned by anything of that code, naming codes that look alike
 */
export async function requireCommissioner(
  database: Database,
  code: string,
  isSimulated: boolean,
  moment: Moment,
): Promise<PlaceOfCohort> {
  const [organisation] = await readOrganisationsByKey(database, [code], moment);
  if (organisation?.typeName === 'Commissioner') {
    expectSameSort(isSimulated, [organisation]);
    const { openedOn, closedOn } = organisation;
    return {
      code: organisation.key,
      openedOn,
      closedOn,
      ...(await readSuccession(database, organisation.key, moment)),
    };
  }
  const named = await database.rows<{ code: string }>(
    `select distinct e.commissioner_code as code from register_state e where ${standsAt('e', '$1')} and e.commissioner_code is not null
     union select n.key from organisation o join node n on n.id = o.node_id where o.kind = 'COMMISSIONER' and ${standsAt('o', '$1')}`,
    [moment.atRevision],
  );
  const codes = named.map((row) => row.code);
  const wanted = asCode(code);
  if (codes.includes(wanted)) {
    // Every simulated commissioner is an organisation: what registers alone name is real.
    expectSameSort(isSimulated, [{ key: wanted, isSimulated: false }]);
    return { code: wanted, openedOn: null, closedOn: null, predecessors: [], successors: [] };
  }
  throw new ApiError('UNKNOWN_ORGANISATION', `no commissioner has the code "${code}"${didYouMean(code, codes)}`);
}

async function readSuccession(
  database: Database,
  code: string,
  moment: Moment,
): Promise<Pick<PlaceOfCohort, 'predecessors' | 'successors'>> {
  const rows = await database.rows<{ predecessor: string; successor: string }>(
    `select before.key as predecessor, after.key as successor
     from relation r join node before on before.id = r.subject_id join node after on after.id = r.object_id
     join source s on s.node_id = r.source_id and ${standsAt('s', '$1')}
     where r.predicate = 'SUCCEEDED_BY' and $2 in (before.key, after.key) and ${standsAt('r', '$1')}
       and ($3::date is null or s.published_latest <= $3)
     order by before.key collate "C", after.key collate "C"`,
    [moment.atRevision, code, lastDayHeard(moment)],
  );
  return {
    predecessors: rows.filter((row) => row.successor === code).map((row) => row.predecessor),
    successors: rows.filter((row) => row.predecessor === code).map((row) => row.successor),
  };
}

import type { Database } from '../database';
import {
  groupedBy,
  inOrderOf,
  momentLoader,
  pageOf,
  type MomentLoader,
  type Page,
  type PageArguments,
} from '../graphql';
import type { Moment } from '../time';
import { readClaimsBy, readDisagreements } from './claim-queries';
import type { ClaimRow } from './claim-row';

/** All of them leave out what had certainly not been published at the moment. */
export interface ClaimLoaders {
  claimById: MomentLoader<number, ClaimRow | null>;
  claimsBySubject: MomentLoader<number, ClaimRow[]>;
  claimsByMetric: MomentLoader<number, ClaimRow[]>;
  /** Later claims, by the claim that they replace. */
  claimsSuperseding: MomentLoader<number, ClaimRow[]>;
  claimsDisagreeing: MomentLoader<number, ClaimRow[]>;
}

export function claimLoaders(database: Database): ClaimLoaders {
  const claimById = momentLoader<number, ClaimRow | null>(async (ids, moment) =>
    inOrderOf(ids, await readClaimsBy(database, 'node_id', ids, moment), (claim) => claim.nodeId),
  );
  return {
    claimById,
    claimsBySubject: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readClaimsBy(database, 'subject_id', ids, moment), (claim) => claim.subjectId!),
    ),
    claimsByMetric: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readClaimsBy(database, 'metric_id', ids, moment), (claim) => claim.metricId),
    ),
    claimsSuperseding: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readClaimsBy(database, 'supersedes_id', ids, moment), (claim) => claim.supersedesId!),
    ),
    claimsDisagreeing: momentLoader((ids, moment) => disagreeing(database, ids, moment)),
  };
}

async function disagreeing(database: Database, ids: readonly number[], moment: Moment): Promise<ClaimRow[][]> {
  const pairs = await readDisagreements(database, ids, moment);
  const others = await readClaimsBy(database, 'node_id', [...new Set(pairs.map((pair) => pair.otherClaimId))], moment);
  const partners = groupedBy(ids, pairs, (pair) => pair.claimId).map(
    (own) => new Set(own.map((pair) => pair.otherClaimId)),
  );
  return partners.map((wanted) => others.filter((claim) => wanted.has(claim.nodeId)));
}

/** The claims of one subject as a page, by their keys. */
export function claimConnection(rows: readonly ClaimRow[], args: PageArguments): Page<ClaimRow> {
  return pageOf('claims of a subject', rows, (claim) => claim.key, args);
}

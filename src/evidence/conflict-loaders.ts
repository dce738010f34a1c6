import type { Database } from '../database';
import { momentLoader, type MomentLoader } from '../graphql';
import { readConflictsByMember, type ConflictRow } from './conflict-queries';

export interface ConflictLoaders {
  /** By the identity of a claim, a participation or a published effect. */
  conflictsByMember: MomentLoader<number, ConflictRow[]>;
}

export function conflictLoaders(database: Database): ConflictLoaders {
  return {
    conflictsByMember: momentLoader(async (memberIds, moment) => {
      const conflicts = await readConflictsByMember(database, memberIds, moment);
      return memberIds.map((id) => conflicts.filter(({ members }) => members.some(({ memberId }) => memberId === id)));
    }),
  };
}

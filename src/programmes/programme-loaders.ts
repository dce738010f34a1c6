import type { Database } from '../database';
import { groupedBy, inOrderOf, momentLoader, type MomentLoader } from '../graphql';
import {
  readCohortMembers,
  readCohortsById,
  readCohortsOfProgrammes,
  type CohortMemberRow,
  type CohortRow,
} from './cohort-queries';
import {
  readMembershipsOfPractices,
  readMembershipsOfProgrammes,
  type LedMembership,
  type NamedMembership,
} from './membership-queries';
import {
  readParticipationsById,
  readParticipationsOfCohorts,
  readParticipationsOfPractices,
  readParticipationsOfProgrammes,
  type ParticipationRow,
} from './participation-queries';
import { readProgrammesById, readProgrammesOfLeads, type ProgrammeRow } from './programme-queries';
import { readSurroundings, type SurroundingsRow } from './surroundings-queries';

/** All by identity in the record. */
export interface ProgrammeLoaders {
  programmeById: MomentLoader<number, ProgrammeRow | null>;
  programmesOfLead: MomentLoader<number, ProgrammeRow[]>;
  /** All spells of a practice, with the organisations that lead its programmes: one statement for everybody. */
  membershipsOfPractice: MomentLoader<number, LedMembership[]>;
  membershipsOfProgramme: MomentLoader<number, NamedMembership[]>;
  /** What else must be known before a practice is called independent. */
  surroundings: MomentLoader<number, SurroundingsRow>;
  participationById: MomentLoader<number, ParticipationRow | null>;
  participationsOfProgramme: MomentLoader<number, ParticipationRow[]>;
  participationsOfPractice: MomentLoader<number, ParticipationRow[]>;
  participationsOfCohort: MomentLoader<number, ParticipationRow[]>;
  cohortById: MomentLoader<number, CohortRow | null>;
  cohortsOfProgramme: MomentLoader<number, CohortRow[]>;
  cohortMembers: MomentLoader<number, CohortMemberRow[]>;
}

/** Made anew for each request: what was loaded for one is never shown to another. */
export function programmeLoaders(database: Database): ProgrammeLoaders {
  return {
    programmeById: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readProgrammesById(database, ids, moment), (row) => row.nodeId),
    ),
    programmesOfLead: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readProgrammesOfLeads(database, ids, moment), (row) => row.leadId!),
    ),
    membershipsOfPractice: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readMembershipsOfPractices(database, ids, moment), (row) => row.statement.practiceId),
    ),
    membershipsOfProgramme: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readMembershipsOfProgrammes(database, ids, moment), (row) => row.statement.programmeId),
    ),
    surroundings: momentLoader((ids, moment) => readSurroundings(database, ids, moment)),
    participationById: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readParticipationsById(database, ids, moment), (row) => row.nodeId),
    ),
    participationsOfProgramme: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readParticipationsOfProgrammes(database, ids, moment), (row) => row.programmeId),
    ),
    participationsOfPractice: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readParticipationsOfPractices(database, ids, moment), (row) => row.practiceId!),
    ),
    participationsOfCohort: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readParticipationsOfCohorts(database, ids, moment), (row) => row.cohortId!),
    ),
    cohortById: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readCohortsById(database, ids, moment), (row) => row.nodeId),
    ),
    cohortsOfProgramme: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readCohortsOfProgrammes(database, ids, moment), (row) => row.programmeId),
    ),
    cohortMembers: momentLoader(async (ids, moment) =>
      groupedBy(ids, await readCohortMembers(database, ids, moment), (row) => row.cohortId),
    ),
  };
}

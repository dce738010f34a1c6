import { AccessToken } from './access';
import { Edit, IdempotencyKey, NodeIdentity, Revision } from './changes';
import { Claim, ClaimDisagreement, Conflict, PublishedEffect, Release, Source, StoredConflictMember } from './evidence';
import {
  Observation,
  ObservationStatement,
  OutcomeMetric,
  ReleaseOrganisation,
  ReleaseScope,
  RevisionMetric,
} from './metrics';
import {
  Commissioner,
  Federation,
  ListSize,
  OrganisationName,
  OtherOrganisation,
  Person,
  Practice,
  RegisterState,
  Relation,
  Site,
  Trust,
} from './organisations';
import { Cohort, CohortMember, Participation, Programme } from './programmes';

/** Every entity of the record; a test compares them, and this list, with the migrated schema. */
export const entities = [
  AccessToken,
  Edit,
  IdempotencyKey,
  NodeIdentity,
  Revision,
  Claim,
  ClaimDisagreement,
  Conflict,
  StoredConflictMember,
  PublishedEffect,
  Release,
  Source,
  Commissioner,
  Federation,
  ListSize,
  OrganisationName,
  OtherOrganisation,
  Person,
  Practice,
  RegisterState,
  Relation,
  Site,
  Trust,
  Cohort,
  CohortMember,
  Participation,
  Programme,
  Observation,
  ObservationStatement,
  OutcomeMetric,
  ReleaseOrganisation,
  ReleaseScope,
  RevisionMetric,
];

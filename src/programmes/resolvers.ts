import { CohortMemberResolver, CohortResolver } from './cohort.resolver';
import { CoverageCountResolver, ProgrammeCoverageResolver } from './programme-coverage/coverage.resolver';
import { CorrectParticipationResolver, RecordParticipationResolver } from './editing';
import { FederationProgrammesResolver, TrustProgrammesResolver } from './leads.resolver';
import { ParticipationResolver } from './participation.resolver';
import { PracticeMembershipResolver } from './practice-membership.resolver';
import { ProgrammeResolver } from './programme.resolver';

/** What this folder adds to the API. */
export const programmeResolvers = [
  CohortMemberResolver,
  CohortResolver,
  CorrectParticipationResolver,
  RecordParticipationResolver,
  CoverageCountResolver,
  FederationProgrammesResolver,
  ParticipationResolver,
  PracticeMembershipResolver,
  ProgrammeCoverageResolver,
  ProgrammeResolver,
  TrustProgrammesResolver,
] as const;

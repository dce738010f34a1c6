import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { ViewerResolver } from './access';
import {
  ClaimCheckResolver,
  ComparisonResolver,
  DonorWeightResolver,
  EffectsResolver,
  ExclusionDetailResolver,
  ExclusionResolver,
  FunnelPointResolver,
  MonitoringResolver,
  RobustnessResolver,
  TreatmentEffectResolver,
} from './comparisons';
import {
  ClaimMutationsResolver,
  ClaimResolver,
  ConflictMemberResolver,
  ConflictResolver,
  ProvenanceResolver,
  PublishedEffectResolver,
  ReleaseResolver,
  RevisionResolver,
  SourceMutationsResolver,
  SourceResolver,
} from './evidence';
import { ClaimSubjectResolver } from './graphql-types';
import {
  DefineOutcomeMetricResolver,
  ObservationResolver,
  OutcomeMetricResolver,
  organisationObservationResolvers,
  PracticeObservationsResolver,
  RecordObservationsResolver,
  RetractObservationsResolver,
} from './metrics';
import { NodeResolver } from './nodes';
import {
  ClaimPersonResolver,
  CommissionerResolver,
  ListSizeResolver,
  OrganisationListsResolver,
  OrganisationLookupsResolver,
  OrganisationNameResolver,
  OrganisationResolver,
  PersonResolver,
  PracticeResolver,
  RegisterStateResolver,
  RelationResolver,
  SiteResolver,
  successionResolvers,
} from './organisations';
import { programmeResolvers } from './programmes';

/** Every resolver of the API; the schema is what follows from this list. */
export const resolvers: NonEmptyArray<Function> = [
  ClaimMutationsResolver,
  ClaimResolver,
  ConflictMemberResolver,
  ConflictResolver,
  ProvenanceResolver,
  PublishedEffectResolver,
  ReleaseResolver,
  RevisionResolver,
  SourceMutationsResolver,
  SourceResolver,
  ClaimPersonResolver,
  CommissionerResolver,
  ListSizeResolver,
  OrganisationListsResolver,
  OrganisationLookupsResolver,
  OrganisationNameResolver,
  OrganisationResolver,
  PersonResolver,
  PracticeResolver,
  RegisterStateResolver,
  RelationResolver,
  SiteResolver,
  ...successionResolvers,
  ...programmeResolvers,
  ObservationResolver,
  OutcomeMetricResolver,
  PracticeObservationsResolver,
  ...organisationObservationResolvers,
  ClaimCheckResolver,
  DonorWeightResolver,
  EffectsResolver,
  FunnelPointResolver,
  MonitoringResolver,
  RobustnessResolver,
  TreatmentEffectResolver,
  ComparisonResolver,
  ExclusionDetailResolver,
  ExclusionResolver,
  ClaimSubjectResolver,
  NodeResolver,
  ViewerResolver,
  DefineOutcomeMetricResolver,
  RecordObservationsResolver,
  RetractObservationsResolver,
];

export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers, validate: false, emitSchemaFile: false });
  // TypeGraphQL makes the root types itself and has no place for their descriptions.
  schema.getQueryType()!.description =
    'Every question that can be asked. Where the answer depends on a moment, a field takes the three clocks: what was true (`asOf`), what sources had said (`asKnownAt`), what was recorded here (`atRevision`).';
  schema.getMutationType()!.description =
    'Every change that can be made by hand. Each needs a role, is one transaction and one revision, and answers with that revision or with the reasons why there is none.';
  return schema;
}

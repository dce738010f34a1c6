import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import {
  ClaimResolver,
  ConflictMemberResolver,
  ConflictResolver,
  ProvenanceResolver,
  PublishedEffectResolver,
  ReleaseResolver,
  RevisionResolver,
  SourceResolver,
} from './evidence';
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
} from './organisations';

/** Every resolver of the API; the schema is what follows from this list. */
export const resolvers: NonEmptyArray<Function> = [
  ClaimResolver,
  ConflictMemberResolver,
  ConflictResolver,
  ProvenanceResolver,
  PublishedEffectResolver,
  ReleaseResolver,
  RevisionResolver,
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
];

export function createSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers, validate: false, emitSchemaFile: false });
}

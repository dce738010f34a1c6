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
];

export function createSchema(): GraphQLSchema {
  return buildSchemaSync({ resolvers, validate: false, emitSchemaFile: false });
}

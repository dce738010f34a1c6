import 'reflect-metadata';
import { graphql, type ExecutionResult } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { revisionClock } from '../../../src/changes';
import type { Database } from '../../../src/database';
import {
  ClaimResolver,
  ConflictMemberResolver,
  ConflictResolver,
  evidenceLoaders,
  evidenceNodeReaders,
  ProvenanceResolver,
  PublishedEffectResolver,
  ReleaseResolver,
  RevisionResolver,
  SourceResolver,
  type EvidenceContext,
} from '../../../src/evidence';
import { decodeNodeId, momentLoader, type NodeRow, type NodesContext } from '../../../src/graphql';

/** The part of the API that evidence contributes. */
export const evidenceSchema = buildSchemaSync({
  resolvers: [
    ClaimResolver,
    ConflictMemberResolver,
    ConflictResolver,
    ProvenanceResolver,
    PublishedEffectResolver,
    ReleaseResolver,
    RevisionResolver,
    SourceResolver,
  ],
  validate: false,
});

/** Types of this folder by the kind of their identity; what other folders would read is answered with null. */
const TYPES: Record<string, string> = {
  SOURCE: 'Source',
  CLAIM: 'Claim',
  CONFLICT: 'Conflict',
  EFFECT: 'PublishedEffect',
  RELEASE: 'Release',
};

export type AskContext = EvidenceContext & NodesContext;

/** A context as one request gets it. */
export function askContext(database: Database): AskContext {
  const readers = evidenceNodeReaders({ database });
  return {
    database,
    revisionClock: revisionClock(database),
    evidence: evidenceLoaders(database),
    nodes: momentLoader(async (ids, moment) => {
      const identities = await database.rows<{ id: number; kind: string; key: string }>(
        'select id, kind, key from node where id = any($1)',
        [ids],
      );
      const rows = new Map<number, NodeRow | null>();
      for (const { id, kind, key } of identities) {
        const reader = readers[TYPES[kind] ?? ''];
        rows.set(id, reader === undefined ? null : (await reader([key], moment))[0]!);
      }
      return ids.map((id) => rows.get(id) ?? null);
    }),
  };
}

export interface Answer {
  // Tests read what they asked for; a wrong path fails there.
  data: any;
  errors: { message: string; code: unknown }[];
}

/** Asks one document as one request. */
export async function ask(
  database: Database,
  source: string,
  { variables, context }: { variables?: Record<string, unknown>; context?: AskContext } = {},
): Promise<Answer> {
  const result: ExecutionResult = await graphql({
    schema: evidenceSchema,
    source,
    variableValues: variables,
    contextValue: context ?? askContext(database),
  });
  const errors = (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions['code'] }));
  return { data: JSON.parse(JSON.stringify(result.data ?? null)), errors };
}

/** The data of a document that must be answered without an error. */
export async function answered(
  database: Database,
  source: string,
  variables?: Record<string, unknown>,
): Promise<Answer['data']> {
  const { data, errors } = await ask(database, source, { variables });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

/** The id that the API gives out where no moment is asked for. */
export function idOf(typeName: string, key: string): string {
  return Buffer.from(`${typeName}:${key}`).toString('base64url');
}

/** The stable name in an id, such as `A2-12`. */
export function keyOf({ id }: { id: string }): string {
  return decodeNodeId(id).key;
}

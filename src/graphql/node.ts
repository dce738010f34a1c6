import { Field, ID, InterfaceType } from 'type-graphql';
import type { Moment } from '../time';
import { ApiError } from './errors';
import { isCalendarDay, isInstant } from './scalars';
import { isStorable } from './storable-text';

/** What every row that is read as a node carries besides its own columns. */
export interface NodeRow {
  /** The name of its GraphQL type. */
  typeName: string;
  /** The opaque id given out; holds the moment when one was asked for. */
  id: string;
  /** The identity in the record. */
  nodeId: number;
  /** The stable text that names it: an ODS code, a slug, an id of the evidence. */
  key: string;
  /** The moment it was read at, which everything underneath inherits. */
  moment: Moment;
}

@InterfaceType({
  description: 'Anything with an id that can be asked for again by `node` and `nodes`.',
  resolveType: (value: NodeRow) => value.typeName,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      'Opaque and stable. Read at an explicit moment it encodes that moment, so that a client’s cache never merges two moments of one thing.',
  })
  id!: string;
}

/** What an id says, once decoded. */
export interface DecodedNodeId {
  typeName: string;
  key: string;
  /** The three clocks, as far as they were part of the id. */
  moment: { asOf: string; asKnownAt: string | null; atRevision: number } | null;
}

/** `base64url("Practice:M92002")`, or with the moment behind it where one was asked for. */
export function encodeNodeId(typeName: string, key: string, moment: Moment): string {
  const at = moment.isExplicit ? `\n${moment.asOf}|${moment.asKnownAt ?? ''}|${moment.atRevision}` : '';
  return Buffer.from(`${typeName}:${key}${at}`, 'utf8').toString('base64url');
}

const DECODED = /^([A-Za-z]+):([^\n]+)(?:\n([^|\n]*)\|([^|\n]*)\|([1-9]\d{0,8}))?$/;

/** @throws {ApiError} `BAD_NODE_ID` when it is not an id that this server gave out */
export function decodeNodeId(id: string): DecodedNodeId {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const [, typeName, key, asOf, asKnownAt, atRevision] = DECODED.exec(text) ?? [];
  const isOurs =
    typeName !== undefined &&
    key !== undefined &&
    isStorable(key) &&
    Buffer.from(text, 'utf8').toString('base64url') === id &&
    (asOf === undefined || (isCalendarDay(asOf) && (asKnownAt === '' || isInstant(asKnownAt!))));
  if (!isOurs) throw badNodeId(id);
  return {
    typeName,
    key,
    moment: asOf === undefined ? null : { asOf, asKnownAt: asKnownAt || null, atRevision: Number(atRevision) },
  };
}

export function badNodeId(id: string): ApiError {
  return new ApiError(
    'BAD_NODE_ID',
    `"${id.slice(0, 60)}" is not an id of this server: use one that a field \`id\` returned`,
  );
}

/** The part that every node's row has in common. */
export function nodeRow(typeName: string, row: { node_id: number; key: string }, moment: Moment): NodeRow {
  return { typeName, id: encodeNodeId(typeName, row.key, moment), nodeId: row.node_id, key: row.key, moment };
}

import { GraphQLError, GraphQLScalarType, Kind, print, type GraphQLScalarTypeConfig, type ValueNode } from 'graphql';
import type { ErrorCode } from '../errors';

interface TextScalar extends Pick<GraphQLScalarTypeConfig<string, string>, 'name' | 'description' | 'specifiedByURL'> {
  accepts: (text: string) => boolean;
  /** What it must be: the first half of the sentence that refuses anything else. */
  expected: string;
  code: ErrorCode;
}

const LONGEST_ECHO = 60;

/** A scalar that is text on the wire and within the process, and never anything else. */
export function textScalar({ accepts, expected, code, ...config }: TextScalar): GraphQLScalarType<string, string> {
  const parse = (value: unknown, shown: string, node?: ValueNode): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    const got = shown.length > LONGEST_ECHO ? `${shown.slice(0, LONGEST_ECHO)}…` : shown;
    throw new GraphQLError(`${expected}, got ${got}`, { nodes: node, extensions: { code } });
  };
  return new GraphQLScalarType({
    ...config,
    serialize: (value) => value as string,
    parseValue: (value) => parse(value, JSON.stringify(value)),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null, print(node), node),
  });
}

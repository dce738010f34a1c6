import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../errors';

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
}

/**
 * The HTTP status of an answer with errors: that of the gravest where nothing was answered at all, 200 where anything was.
 * Whether a root field may be null makes no difference to it.
 */
export function answerStatus({ data, errors = [] }: Answer): number {
  if (!holdsNothing(data, errors)) return 200;
  // Codes that are not ours are those of GraphQL for faults of the request.
  return Math.max(...errors.map(({ extensions }) => ERROR_CODES[extensions?.['code'] as ErrorCode]?.status ?? 400));
}

function holdsNothing(data: Answer['data'], errors: readonly GraphQLFormattedError[]): boolean {
  if (data === undefined || data === null) return true;
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  return Object.entries(data).every(([name, value]) => value === null && failed.has(name));
}

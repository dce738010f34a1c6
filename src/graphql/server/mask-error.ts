import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../errors';

/** Codes that GraphQL itself and Apollo give to faults of a request; their messages are about the request and may be shown. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_REQUEST',
]);

const GENERAL_MESSAGES: Partial<Record<ErrorCode, string>> = {
  CONFLICT: 'the change contradicts a rule of the record',
  OVERLOADED: 'the server is busy: try again shortly',
  QUERY_TIMEOUT: 'the question took too long: ask for less at once',
  BAD_INPUT: 'a text holds a character that cannot be stored',
  INTERNAL: 'something unexpected happened',
};

/** The code for an unexpected failure, by what PostgreSQL or its client says of it. */
function codeOf(error: unknown): ErrorCode {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === '57014') return 'QUERY_TIMEOUT';
  if (code === '22021') return 'BAD_INPUT';
  if (typeof code === 'string' && /^23\w{3}$/.test(code)) return 'CONFLICT';
  if (typeof message === 'string' && message.includes('timeout exceeded when trying to connect')) return 'OVERLOADED';
  return 'INTERNAL';
}

/**
 * What a caller sees of an error. Documented errors and faults of the request pass as they are; anything else becomes a code,
 * a general sentence and the request id, and goes whole to `report`.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  requestId: string | undefined,
  report: (error: unknown) => void,
): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (typeof code === 'string' && ((code in ERROR_CODES && code !== 'INTERNAL') || REQUEST_FAULTS.has(code))) {
    const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
    return { ...formatted, extensions };
  }
  const original = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  report(original);
  const masked = codeOf(original);
  return {
    message: GENERAL_MESSAGES[masked] ?? GENERAL_MESSAGES.INTERNAL!,
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code: masked, ...(requestId === undefined ? {} : { requestId }) },
  };
}

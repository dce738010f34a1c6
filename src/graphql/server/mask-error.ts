import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../errors';

/** Codes that GraphQL itself and Apollo give to faults of a request; their messages are about the request and may be shown. */
const REQUEST_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const GENERAL_MESSAGES = {
  CONFLICT: 'the change contradicts a rule of the record',
  OVERLOADED: 'the server is busy: try again shortly',
  BUSY: 'what is needed is locked by another change: try again shortly',
  READ_ONLY: 'the database takes no writes at present: ask your questions, and try the change again later',
  QUERY_TIMEOUT: 'the question took too long: ask for less at once',
  BAD_INPUT: 'a text holds a character that cannot be stored',
  INTERNAL: 'something unexpected happened',
} satisfies Partial<Record<ErrorCode, string>>;

/** What PostgreSQL (SQLSTATE), its client or the network say when there is no connection to be had. */
const NO_CONNECTION = /^(ECONNREFUSED|ECONNRESET|EPIPE|08\w{3}|53300|57P0[1-3])$/;
const NO_CONNECTION_MESSAGE = /^(timeout exceeded when trying to connect|Connection terminated)/;

/** A lock that could not be had in time; two that wait for each other. */
const GIVEN_UP = /^(55P03|40P01)$/;

/** Is it none of the errors that were written to be read by callers? */
export function isUnexpected(error: GraphQLError): boolean {
  const { code } = error.extensions;
  if (code === undefined) return !isOfGraphqlItself(error);
  if (typeof code !== 'string' || code === 'INTERNAL') return true;
  return !(Object.hasOwn(ERROR_CODES, code) || REQUEST_FAULTS.has(code));
}

/** Found wrong with the request before any resolver ran, such as too many bad variables; graphql-js gives these no code. */
function isOfGraphqlItself({ path, originalError }: GraphQLError): boolean {
  return path === undefined && originalError === undefined;
}

/**
 * What a caller sees of an error. Documented errors and faults of the request pass as they are; of anything else only a code
 * and a general sentence are left.
 */
export function maskError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  if (thrown instanceof GraphQLError && !isUnexpected(thrown)) {
    return { ...formatted, extensions: { ...formatted.extensions, code: thrown.extensions['code'] ?? 'BAD_REQUEST' } };
  }
  const code = codeOf(unwrapResolverError(thrown));
  const { locations, path } = formatted;
  return { message: GENERAL_MESSAGES[code], locations, path, extensions: { code } };
}

function codeOf(error: unknown): keyof typeof GENERAL_MESSAGES {
  const { code, message } = Object(error) as { code?: unknown; message?: unknown };
  if (code === '57014') return 'QUERY_TIMEOUT';
  if (GIVEN_UP.test(String(code))) return 'BUSY';
  if (code === '25006') return 'READ_ONLY';
  if (code === '22021') return 'BAD_INPUT';
  if (/^23\w{3}$/.test(String(code))) return 'CONFLICT';
  if (NO_CONNECTION.test(String(code)) || NO_CONNECTION_MESSAGE.test(String(message))) return 'OVERLOADED';
  return 'INTERNAL';
}

/** The same error without the names of the schema that look like a misspelt one. */
export function withoutSuggestions(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: error.message.replace(/ Did you mean .*\?$/s, '') };
}

/**
 * Every code that an error of this API can carry, with the HTTP status of an answer that holds nothing else, and what a caller
 * should do. `docs/errors.md` says the same to users; a test compares the two.
 */
export const ERROR_CODES = {
  BAD_INPUT: {
    status: 400,
    meaning: 'An argument has a value that cannot be used; the message names the argument and what it may be.',
  },
  BAD_CURSOR: {
    status: 400,
    meaning: 'The cursor was altered, or belongs to another field or another order: begin again without it.',
  },
  BAD_PAGE: { status: 400, meaning: '`first` or `last` is outside 1 to 100, or both were given.' },
  BAD_NODE_ID: { status: 400, meaning: 'The id is not one that this server gave out.' },
  MOMENT_IN_FUTURE: {
    status: 400,
    meaning: '`asKnownAt` or `atRevision` lies after what has been recorded; only `asOf` may lie in the future.',
  },
  UNKNOWN_METRIC: { status: 400, meaning: 'No outcome metric has this code; the message names similar ones.' },
  UNKNOWN_ORGANISATION: { status: 400, meaning: 'No organisation has this code; the message names similar ones.' },
  UNKNOWN_PROGRAMME: { status: 400, meaning: 'No programme has this slug; the message names similar ones.' },
  INEXACT_NUMBER: {
    status: 400,
    meaning: 'A number has more digits than can be kept, or is too large or too small: send fewer digits.',
  },
  DOCUMENT_TOO_DEEP: {
    status: 400,
    meaning: 'The document has more levels, or more fragments, than anything that can be asked.',
  },
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'The token is missing, unknown, expired or revoked; the message says which.',
  },
  FORBIDDEN: { status: 403, meaning: 'A field needs a higher role than the caller has; nothing of the operation ran.' },
  IDEMPOTENCY_KEY_IN_USE: {
    status: 409,
    meaning: 'A request with this idempotency key is being carried out: send the same again shortly for its answer.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    meaning: 'The idempotency key was used for another mutation or other input: choose a new one.',
  },
  SIMULATED_AND_REAL: {
    status: 400,
    meaning: 'A comparison names simulated and real things together: ask about one or the other.',
  },
  BAD_REQUEST: {
    status: 400,
    meaning:
      'The request is no GraphQL request: broken JSON, a body that is not UTF-8, no `query`, parts of a wrong type.',
  },
  BATCHING_DISABLED: {
    status: 400,
    meaning: 'A body holds an array of requests: send each by itself, or ask for everything in one document.',
  },
  METHOD_NOT_ALLOWED: { status: 405, meaning: 'GraphQL is asked by POST or GET only; the header `allow` names them.' },
  BODY_TOO_LARGE: { status: 413, meaning: 'The body is above 1 MB: send long lists as several requests.' },
  UNSUPPORTED_CONTENT_TYPE: { status: 415, meaning: 'A POST is not `application/json`, or its body is compressed.' },
  NOT_FOUND: { status: 404, meaning: 'Nothing is served at this address; GraphQL is at `/graphql`.' },
  CONFLICT: { status: 409, meaning: 'The change contradicts a rule of the record.' },
  OVERLOADED: { status: 503, meaning: 'No database connection could be had in time: try again shortly.' },
  BUSY: {
    status: 503,
    meaning: 'What is needed is locked by another change: try again shortly; nothing was written.',
  },
  READ_ONLY: {
    status: 503,
    meaning: 'The database takes no writes at present: questions are answered, mutations not.',
  },
  IDENTITY_PROVIDER_UNREACHABLE: {
    status: 503,
    meaning: 'The keys of the identity provider cannot be had, so no token of it can be checked: try again shortly.',
  },
  ESTIMATION_TIMEOUT: {
    status: 503,
    meaning: 'An effect took longer than this server allows: ask for fewer donors or repetitions, or a shorter window.',
  },
  QUERY_TIMEOUT: { status: 503, meaning: 'The database stopped a statement that ran too long: ask for less at once.' },
  INTERNAL: {
    status: 500,
    meaning: 'Something unexpected; the request id in `extensions.requestId` finds it in the log.',
  },
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

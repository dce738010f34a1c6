/** As PostgreSQL says it (class 08; shut down, crashed, or not ready yet), or the operating system. */
const CODES = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** As the driver says it, which gives these no code. */
const SENTENCES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/;

/** Did the server or the network go away, rather than refuse what was asked? */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.test(String((error as { code?: unknown }).code)) || SENTENCES.test(error.message);
}

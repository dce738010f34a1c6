import type { Database } from '../../database';

/** The slice of the context that mutations ask for. */
export interface EditingContext {
  database: Database;
  /** Of the header `idempotency-key`, for a request with one mutation; null where there is none. */
  idempotencyKey: string | null;
}

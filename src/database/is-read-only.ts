const READ_ONLY_TRANSACTION = '25006';

/** Was it refused because the database takes no writes: set so, or a standby that follows another? */
export function isReadOnly(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === READ_ONLY_TRANSACTION;
}

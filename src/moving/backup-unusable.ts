/** Why a backup cannot be made or restored. */
export type BackupProblem =
  'NOT_A_BACKUP' | 'OTHER_FORMAT' | 'OTHER_SCHEMA' | 'CUT_OFF' | 'ALTERED' | 'RECORD_NOT_EMPTY' | 'FILE_UNUSABLE';

/** A backup cannot be made or restored. The message is one sentence that says what to do. */
export class BackupUnusable extends Error {
  override readonly name = 'BackupUnusable';

  constructor(
    readonly code: BackupProblem,
    sentence: string,
    options?: { cause?: unknown },
  ) {
    super(sentence, options);
  }
}

import { EvidenceInvalid, loadBundledEvidence } from '../../../src/importing';
import { useDatabase, type TestDatabase } from '../../support/database';
import { useEvidenceCopies, type EvidenceCopy } from './evidence-folder';

export interface Refusals {
  db: TestDatabase;
  newCopy(): EvidenceCopy;
  /** Loads a broken copy; answers how it was refused, having made sure that nothing of it was written. */
  refusal(copy: EvidenceCopy): Promise<EvidenceInvalid>;
}

/** An empty record, and copies of the evidence to break. */
export function useRefusals(): Refusals {
  const db = useDatabase();
  const newCopy = useEvidenceCopies();
  return {
    db,
    newCopy,
    async refusal(copy) {
      const error: unknown = await loadBundledEvidence(db.database, copy.folder).catch((thrown: unknown) => thrown);
      const { rows } = await db.pool.query(
        `select (select count(*)::int from node) + (select count(*)::int from revision)
           + (select count(*)::int from source) + (select count(*)::int from participation) as written`,
      );
      expect(rows).toEqual([{ written: 0 }]);
      expect(error).toBeInstanceOf(EvidenceInvalid);
      return error as EvidenceInvalid;
    },
  };
}

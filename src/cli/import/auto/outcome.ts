import type { EvidenceImport, ImportResult } from '../../../importing';

/** What became of one file, or of one set of evidence. */
export interface Outcome {
  name: string;
  kind: string;
  edition: string;
  /** In a word or two. */
  end: 'taken' | 'imported before' | 'duplicate' | 'refused';
  /** Null where the file was not read to its end. */
  counts: OutcomeCounts | null;
  notes: readonly string[];
}

export interface OutcomeCounts {
  rows: number;
  taken: number;
  refused: number;
  leftOut: number;
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
}

const NO_CHANGE = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };

/** Counts of a file that changes nothing, as it was imported before. */
export const nothingTaken = (rows: number): OutcomeCounts => ({
  rows,
  taken: 0,
  refused: 0,
  leftOut: 0,
  ...NO_CHANGE,
});

export function outcomeOfFile(kind: string, result: ImportResult, notes: readonly string[]): Outcome {
  const { file, edition, isRepeat, rows, taken, rejected, leftOut, counts } = result;
  return {
    name: file,
    kind,
    edition: edition.edition,
    end: isRepeat ? 'imported before' : 'taken',
    counts: isRepeat ? nothingTaken(rows) : { rows, taken, refused: rejected, leftOut, ...(counts ?? NO_CHANGE) },
    notes: [...notes, ...result.notes],
  };
}

export function outcomeOfEvidence(
  folder: string,
  { set, edition, alreadyLoaded, files, notes }: EvidenceImport,
): Outcome {
  const sum = (of: (file: (typeof files)[number]) => number): number => files.reduce((all, file) => all + of(file), 0);
  const taken = files.filter(({ changes }) => changes !== null);
  return {
    name: folder,
    kind: `evidence ${set.name}`,
    edition,
    end: alreadyLoaded ? 'imported before' : 'taken',
    counts: {
      rows: sum(({ rows }) => rows),
      taken: taken.reduce((all, { rows }) => all + rows, 0),
      refused: 0,
      leftOut: 0,
      added: sum(({ changes }) => changes?.added ?? 0),
      changed: sum(({ changes }) => changes?.changed ?? 0),
      unchanged: sum(({ changes }) => changes?.unchanged ?? 0),
      withdrawn: sum(({ changes }) => changes?.withdrawn ?? 0),
    },
    notes,
  };
}

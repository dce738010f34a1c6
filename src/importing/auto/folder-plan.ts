import type { ReadingOptions, ImportKind } from '../sources';
import type { InputPlace } from '../input';

/** One file, or one sheet of it, that is to be imported. */
export interface PlannedFile {
  readonly place: InputPlace;
  readonly kind: ImportKind;
  readonly sha256: string;
  /** The edition that the path names; null where only the content tells. */
  readonly edition: string | null;
  readonly options: ReadingOptions;
  /** The name of a file that gives the same values in another form: then this one must not change any of them. */
  readonly repeats: string | null;
  readonly notes: readonly string[];
}

/** A file that is not to be imported, and why. */
export interface FileLeft {
  readonly name: string;
  readonly reason: string;
}

/** What `import auto` would do with a folder. Every file of it stands in exactly one of the lists, a workbook perhaps twice. */
export interface FolderPlan {
  /** Folders that hold the tables of a set of evidence. */
  readonly evidence: readonly EvidenceFolder[];
  /** In the order in which they are imported. */
  readonly files: readonly PlannedFile[];
  /** Recognised and already in the record, byte for byte. */
  readonly imported: readonly (PlannedFile & { readonly edition: string; readonly rows: number })[];
  /** Recognised, and the same bytes as another file of the folder. */
  readonly duplicates: readonly (FileLeft & { readonly kind: ImportKind })[];
  /** Recognised by none, or no table at all. */
  readonly unrecognised: readonly FileLeft[];
  /** Damaged, or recognised by more than one: somebody has to look at them. */
  readonly problems: readonly FileLeft[];
}

export interface EvidenceFolder {
  readonly folder: string;
  /** The names of its tables. */
  readonly files: readonly string[];
}

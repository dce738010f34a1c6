import type { NodeKind } from '../../../../changes';
import { NodeReference } from '../fields';
import type { Problems } from '../problems';
import { COMPILATION, type EvidenceTable } from '../tables';
import type { EvidenceFile } from './evidence-file';
import type { EvidenceRow } from './table-rows';

/** The keys of all things that the files are about, by kind. */
export type KnownKeys = ReadonlyMap<NodeKind, Set<string>>;

/** A row that is wrong in other ways still says that its thing exists: one slip is one problem. */
export function knownKeys(tables: readonly EvidenceTable[], files: readonly EvidenceFile[]): KnownKeys {
  const known = new Map<NodeKind, Set<string>>();
  for (const table of tables) {
    for (const field of table.fields) {
      if (field.identifies === undefined) continue;
      const lines = files.find((file) => file.name === table.file)?.lines ?? [];
      known.set(field.identifies, new Set(lines.map(({ cells }) => cells[field.headings[0]!]!)));
    }
  }
  known.get('SOURCE')?.add(COMPILATION);
  return known;
}

/** The keys that rows refer to and that are not known, by each kind that they might be of. */
export function unknownKeys(
  tables: ReadonlyArray<{ readonly rows: readonly EvidenceRow[] }>,
  known: KnownKeys,
): ReadonlyMap<NodeKind, ReadonlySet<string>> {
  const unknown = new Map<NodeKind, Set<string>>();
  for (const value of tables.flatMap(({ rows }) => rows.flatMap(({ values }) => values))) {
    if (!(value instanceof NodeReference) || kindMeant(value, known) !== undefined) continue;
    for (const kind of value.kinds) unknown.set(kind, (unknown.get(kind) ?? new Set()).add(value.key));
  }
  return unknown;
}

/** Which of its kinds a reference means: the one that has its key. */
export function kindMeant({ kinds, key }: NodeReference, known: KnownKeys): NodeKind | undefined {
  return kinds.find((kind) => known.get(kind)?.has(key));
}

/** Reports each reference that leads nowhere. */
export function checkReferences(
  table: EvidenceTable,
  rows: readonly EvidenceRow[],
  known: KnownKeys,
  problems: Problems,
): void {
  for (const { line, values } of rows) {
    for (const value of values) {
      if (!(value instanceof NodeReference) || kindMeant(value, known) !== undefined) continue;
      const kinds = value.kinds.map((kind) => kind.toLowerCase()).join(', ');
      problems.add(
        table.file,
        line,
        `${value.heading} is ${JSON.stringify(value.key)}: there is no such ${kinds.replace(/, ([^,]*)$/, ' or $1')}`,
      );
    }
  }
}

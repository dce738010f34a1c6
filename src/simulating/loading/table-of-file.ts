import { Problems, evidenceTables, readTableRows, type EvidenceRow, type EvidenceTable } from '../../importing';
import type { TableFile } from '../writing';

/** A file of a simulation as a table of the record, read by the rules of the evidence. */
export interface ReadTable {
  table: EvidenceTable;
  rows: readonly EvidenceRow[];
}

/** @throws {EvidenceInvalid} where a row breaks a rule of the evidence, which is a fault of the generator */
export function tableOfFile({ name, headings, rows }: TableFile): ReadTable {
  const table = evidenceTables.find(({ file }) => file === name)!;
  const empty = Object.fromEntries(headings.map((heading) => [heading, '']));
  // The header is the first line.
  const lines = rows.map((row, place) => ({ line: place + 2, cells: { ...empty, ...row } }));
  const problems = new Problems();
  const read = readTableRows(table, lines, problems);
  problems.throwIfAny('the simulation', [name]);
  return { table, rows: read };
}

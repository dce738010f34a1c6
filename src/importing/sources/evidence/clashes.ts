import type { Transaction } from '../../../database';
import { NodeReference } from './fields';
import { EvidenceInvalid, type EvidenceProblem } from './problems';
import type { Evidence } from './reading/read-evidence';
import { IMPORTER, type FileRelease } from './releases';
import { versionedTable, type EvidenceTable } from './tables';

interface Clash {
  line: number;
  otherSet: string;
  otherFile: string;
  otherLine: number | null;
}

/**
 * Two sets may not state the same row: the one that is loaded last would overrule the other, and withdrawing one would take
 * what the other says.
 *
 * @throws {EvidenceInvalid} with every such row
 */
export async function expectNoClash(
  transaction: Transaction,
  { folder, tables }: Evidence,
  setId: number,
  releases: readonly FileRelease[],
): Promise<void> {
  const problems: EvidenceProblem[] = [];
  for (const { table, rows } of tables) {
    if (!releases.some(({ file }) => file.name === table.file)) continue;
    for (const clash of await clashesOf(transaction, table, setId)) {
      const row = rows.find(({ line }) => line === clash.line);
      problems.push({ file: table.file, line: clash.line, reason: inWords(row && keyText(table, row.values), clash) });
    }
  }
  if (problems.length > 0) throw new EvidenceInvalid(folder, problems);
}

async function clashesOf(transaction: Transaction, table: EvidenceTable, setId: number): Promise<Clash[]> {
  const { name, key } = versionedTable(table);
  const { rows } = await transaction.query<Clash>(
    `select s.release_row as line, other.key as "otherSet", r.file as "otherFile", t.release_row as "otherLine"
     from stage_${name} s join ${name}_current t on ${key.map((column) => `t.${column} = s.${column}`).join(' and ')}
     join release r on r.node_id = t.release_id join node other on other.id = r.source_id
     where r.importer = '${IMPORTER}' and r.source_id <> $1 and s.release_row is not null order by 1`,
    [setId],
  );
  return rows;
}

function inWords(key: string | undefined, { otherSet, otherFile, otherLine }: Clash): string {
  const where = `${otherFile}${otherLine === null ? '' : ` line ${otherLine}`}`;
  return `${key ?? 'the row'} stands already, by ${where} of ${otherSet}: leave it to that set, or give it an id of its own`;
}

function keyText({ key, fields }: EvidenceTable, values: readonly unknown[]): string {
  const columns = fields.flatMap((field) => field.columns);
  return key
    .map((column) => values[columns.indexOf(column)])
    .map((value) => (value instanceof NodeReference ? value.key : String(value)))
    .join(' ');
}

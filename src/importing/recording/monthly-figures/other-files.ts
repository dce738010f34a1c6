import { stagedColumns } from '../../../changes';
import type { Transaction } from '../../../database';
import type { RecordedSource } from '../recorder';
import { tables } from '../tables';

const { key: KEY, attributes: ATTRIBUTES } = tables.observation;

const says = (alias: string): string => `(${ATTRIBUTES.map((column) => `${alias}.${column}`).join(', ')})`;

/** SQL from the stage `s` to the figures `t` under its keys that another file of the same edition gave. */
const OF_OTHER_FILES = `stage_observation s
  join observation_current t on ${KEY.map((column) => `t.${column} = s.${column}`).join(' and ')}
  join release brought on brought.node_id = t.release_id
    and brought.importer = $1 and brought.source_id = $2 and brought.file <> $3`;

interface Overlap {
  file: string;
  figures: number;
  differing: number;
  codes: string[];
}

/**
 * Tells what another file of the same edition says too. A publication is cut into files by region, and an organisation in two of
 * them would be counted twice if they were added.
 *
 * @returns a sentence for each such file
 */
export async function overlapsWithOtherFiles(
  transaction: Transaction,
  { kind, sourceId }: RecordedSource,
  file: string,
): Promise<string[]> {
  const { rows } = await transaction.query<Overlap>(
    `select brought.file, count(*)::integer as figures, array_agg(distinct about.key order by about.key) as codes,
       count(*) filter (where ${says('t')} is distinct from ${says('s')})::integer as differing
     from ${OF_OTHER_FILES} join node about on about.id = t.organisation_id group by 1 order by 1`,
    [kind, sourceId, file],
  );
  return rows.map((overlap) => overlapNote(overlap, file));
}

const CODES_SHOWN = 3;

function overlapNote({ file: other, figures, differing, codes }: Overlap, file: string): string {
  const shown = codes.slice(0, CODES_SHOWN).join(', ');
  const more = codes.length > CODES_SHOWN ? ` and ${codes.length - CODES_SHOWN} more` : '';
  const kept = [file, other].sort(byCodePoint).at(-1)!;
  const outcome = differing === 0 ? 'all the same' : `${number(differing)} of them differ, and those of ${kept} stand`;
  return `${number(figures)} figures of ${shown}${more} stand in ${other} of the same edition too and count once: ${outcome}`;
}

/**
 * Lets staged figures give way to those of another file of the same edition whose name sorts later, so that the record does not
 * depend on the order of import. Of editions the later one decides, elsewhere.
 */
export async function giveWayToOtherFiles(
  transaction: Transaction,
  { kind, sourceId }: RecordedSource,
  file: string,
): Promise<void> {
  const columns = stagedColumns(tables.observation).filter((column) => !KEY.includes(column));
  await transaction.query(
    `update stage_observation u set ${columns.map((column) => `${column} = kept.${column}`).join(', ')}
     from (select t.* from ${OF_OTHER_FILES} where brought.file collate "C" > $3) kept
     where ${KEY.map((column) => `kept.${column} = u.${column}`).join(' and ')}`,
    [kind, sourceId, file],
  );
}

const byCodePoint = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const number = (count: number): string => count.toLocaleString('en-GB');

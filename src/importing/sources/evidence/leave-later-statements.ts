import type { VersionedTable } from '../../../changes';
import type { Transaction } from '../../../database';

/**
 * Takes rows out of a stage that the evidence says as it always did and that somebody else has replaced or withdrawn since: a
 * corrected spelling in another row of the file is no reason to undo an imported register edition, or an edit.
 *
 * @param releases  those of the file, as SQL
 */
export async function leaveLaterStatements(
  transaction: Transaction,
  { name, key, attributes }: VersionedTable,
  releases: string,
): Promise<void> {
  const same = (one: string, other: string, columns: readonly string[]) =>
    columns.map((column) => `${one}.${column} is not distinct from ${other}.${column}`).join(' and ');
  await transaction.query(
    `delete from stage_${name} s using ${name} said join revision r on r.number = said.superseded_in
     where ${same('said', 's', [...key, ...attributes])} and said.release_id in ${releases} and r.kind <> 'EVIDENCE'
       and not exists (
         select 1 from ${name} later
         where ${same('later', 's', key)} and later.release_id in ${releases} and later.recorded_in > said.recorded_in
       )`,
  );
}

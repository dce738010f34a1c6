/**
 * SQL that a versioned row stood at a revision. Standing and superseded rows are two partitions of one table, so a statement
 * sees each row in exactly one of them, whatever commits beside it.
 *
 * @param alias     the table's alias
 * @param revision  the parameter that holds the revision number, for example `$1`
 */
export function standsAt(alias: string, revision: string): string {
  return `${alias}.recorded_in <= ${revision} and ${alias}.superseded_in > ${revision}`;
}

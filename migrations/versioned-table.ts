/**
 * The three statements that make one versioned table: a parent partitioned by `superseded_in`, the partition of the rows that
 * stand, and the partition of the rows that once stood.
 *
 * A row says from which revision it stands (`recorded_in`) and, once something replaced it, until which (`superseded_in`, the
 * first revision that it no longer belongs to). Marking it superseded moves it to the history partition, so the current state
 * stays as small as if there were no history. The primary key ends in `superseded_in`, which is the same constant for every
 * standing row: the key itself therefore can stand only once.
 */
export const STILL_STANDS = 2147483647;

export interface VersionedTableDefinition {
  name: string;
  /** The columns that name what a row is about. */
  key: string[];
  /** Every column but those of provenance and revision, as SQL. */
  columns: string;
}

export function createVersionedTable({ name, key, columns }: VersionedTableDefinition): string[] {
  return [
    `create table ${name} (
       ${columns},
       release_id integer references release (node_id),
       release_row integer check (release_row > 0),
       recorded_in integer not null references revision (number),
       superseded_in integer not null default ${STILL_STANDS},
       primary key (${[...key, 'superseded_in'].join(', ')}),
       check (recorded_in < superseded_in)
     ) partition by range (superseded_in)`,
    `create table ${name}_current partition of ${name} for values from (${STILL_STANDS}) to (maxvalue)`,
    `create table ${name}_history partition of ${name} for values from (minvalue) to (${STILL_STANDS})`,
    `create index ${name}_history_superseded_in on ${name}_history (superseded_in)`,
    `create index ${name}_recorded_in on ${name} (recorded_in)`,
  ];
}

/** The four columns of a date that is no sharper than its source: as printed, how sharp, and its inclusive bounds. */
export function partialDateColumns(name: string): string {
  return `${name}_text text,
    ${name}_precision date_precision,
    ${name}_earliest date,
    ${name}_latest date,
    check (${name}_earliest <= ${name}_latest)`;
}

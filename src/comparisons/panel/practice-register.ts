import type { Database } from '../../database';
import { standsAt, type Day } from '../../time';
import type { Reading } from './kept-readings';

/** What the record says of an organisation that matters to a panel. */
export interface Registered {
  nodeId: number;
  key: string;
  isPractice: boolean;
  openedOn: Day | null;
  closedOn: Day | null;
}

/** Every organisation of the record at a revision, by identity. */
export interface PracticeRegister extends Reading {
  byId: ReadonlyMap<number, Registered>;
}

interface StoredOrganisation {
  node_id: number;
  key: string;
  is_practice: boolean;
  opened_on: Day | null;
  closed_on: Day | null;
}

const BYTES_OF_AN_ORGANISATION = 300;

export async function readPracticeRegister(database: Database, atRevision: number): Promise<PracticeRegister> {
  const rows = await database.rows<StoredOrganisation & Record<string, unknown>>(
    `select n.id as node_id, n.key, o.kind = 'PRACTICE' as is_practice, o.opened_on, o.closed_on
     from organisation o join node n on n.id = o.node_id where ${standsAt('o', '$1')}`,
    [atRevision],
  );
  const registered = rows.map(({ node_id, key, is_practice, opened_on, closed_on }) => {
    return { nodeId: node_id, key, isPractice: is_practice, openedOn: opened_on, closedOn: closed_on };
  });
  return { byId: new Map(registered.map((one) => [one.nodeId, one])), bytes: rows.length * BYTES_OF_AN_ORGANISATION };
}

/** Did any organisation begin or cease to stand as it did, after one revision and up to another? */
export async function registerChangedBetween(database: Database, after: number, upTo: number): Promise<boolean> {
  const [row] = await database.rows<{ has_changed: boolean }>(
    `select exists (select from organisation o where o.recorded_in > $1 and o.recorded_in <= $2)
       or exists (select from organisation o where o.superseded_in > $1 and o.superseded_in <= $2) as has_changed`,
    [after, upTo],
  );
  return row!.has_changed;
}

import type { Database } from '../../database';
import type { MetricRow } from '../../metrics';
import { addMonths, standsAt, type Day, type Moment } from '../../time';
import { fillPanel } from './fill-panel';
import { emptyPanel, type Panel, type PanelUnit } from './panel';
import { readStoredPeriods, type StoredPeriod } from './stored-periods';

/** A code with values that is no GP practice, such as a clinic that prescribes. */
export interface NotAPractice {
  nodeId: number;
  odsCode: string;
  /** Places of the panel's periods that something is published for. */
  periods: number[];
}

export interface ReadPanel {
  panel: Panel;
  notPractices: NotAPractice[];
}

interface StoredUnit {
  node_id: number;
  key: string;
  kind: string | null;
  opened_on: Day | null;
  closed_on: Day | null;
}

/**
 * One metric in a window over every practice that something is published for.
 *
 * @param alsoPractices  practices that belong to the question although nothing may be published for them
 */
export async function readPanel(
  database: Database,
  metric: Pick<MetricRow, 'nodeId' | 'kind'>,
  window: { from: Day; to: Day },
  alsoPractices: readonly number[],
  moment: Moment,
): Promise<ReadPanel> {
  const stored = await readStoredPeriods(database, metric.nodeId, window, moment);
  const found = await readUnits(database, [...new Set([...alsoPractices, ...practicesIn(stored)])], moment);
  const practices = found.filter(({ kind }) => kind === 'PRACTICE');
  const periods = stored.map(({ from, months }) => ({ from, to: addMonths(from, months), months }));
  const panel = emptyPanel(practices.map(unitOf), periods);
  fillPanel(panel, stored, new Map(practices.map((unit, place) => [unit.node_id, place])), metric.kind);
  const others = found.filter(({ kind }) => kind !== 'PRACTICE');
  return { panel, notPractices: others.map((other) => notAPractice(other, stored)) };
}

/** By code, so that an answer does not depend on the order in which the record came to know them. */
async function readUnits(database: Database, ids: readonly number[], moment: Moment): Promise<StoredUnit[]> {
  return database.rows<StoredUnit & Record<string, unknown>>(
    `select n.id as node_id, n.key, o.kind, o.opened_on, o.closed_on from node n
     left join organisation o on o.node_id = n.id and ${standsAt('o', '$1')}
     where n.id = any($2) order by n.key collate "C"`,
    [moment.atRevision, ids],
  );
}

function unitOf({ node_id, key, opened_on, closed_on }: StoredUnit): PanelUnit {
  return { practiceId: node_id, odsCode: key, openedOn: opened_on, closedOn: closed_on };
}

function notAPractice({ node_id, key }: StoredUnit, stored: readonly StoredPeriod[]): NotAPractice {
  const periods = [...stored.keys()].filter((place) => stored[place]!.practiceIds.includes(node_id));
  return { nodeId: node_id, odsCode: key, periods };
}

function practicesIn(stored: readonly StoredPeriod[]): Set<number> {
  const ids = new Set<number>();
  for (const { practiceIds } of stored) for (const id of practiceIds) ids.add(id);
  return ids;
}

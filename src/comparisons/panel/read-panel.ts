import type { Database } from '../../database';
import type { MetricRow } from '../../metrics';
import type { Day, Moment } from '../../time';
import type { Panel } from './panel';
import { isPublished, panelOfWindow, periodsWithin, publishedPeriods, type PlacedUnit } from './panel-of-window';
import { panelStore } from './panel-store';
import type { PracticeRegister, Registered } from './practice-register';

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
  const store = panelStore(database);
  const [columns, register] = await Promise.all([store.columnsOf(metric, moment), store.practices(moment.atRevision)]);
  const within = periodsWithin(columns, window);
  const placed: PlacedUnit[] = [];
  const notPractices: NotAPractice[] = [];
  const named = new Set(alsoPractices);
  columns.organisations.forEach(({ nodeId, key }, place) => {
    const practice = practiceIn(register, nodeId);
    const isNamed = named.delete(nodeId);
    if (practice === null) {
      const periods = publishedPeriods(columns, place, within);
      if (periods.length > 0) notPractices.push({ nodeId, odsCode: key, periods });
    } else if (isNamed || isPublished(columns, place, within)) {
      placed.push(placedUnit(practice, place));
    }
  });
  const unpublished = [...named].flatMap((nodeId) => practiceIn(register, nodeId) ?? []);
  const all =
    unpublished.length === 0 ? placed : byCode([...placed, ...unpublished.map((one) => placedUnit(one, null))]);
  return { panel: panelOfWindow(columns, all, within), notPractices };
}

function practiceIn({ byId }: PracticeRegister, nodeId: number): Registered | null {
  const registered = byId.get(nodeId);
  return registered?.isPractice === true ? registered : null;
}

function placedUnit({ nodeId, key, openedOn, closedOn }: Registered, place: number | null): PlacedUnit {
  return { unit: { practiceId: nodeId, odsCode: key, openedOn, closedOn }, place };
}

/** As the columns are, so that an answer does not depend on who is named. */
function byCode(placed: PlacedUnit[]): PlacedUnit[] {
  return placed.sort((one, other) => (one.unit.odsCode < other.unit.odsCode ? -1 : 1));
}

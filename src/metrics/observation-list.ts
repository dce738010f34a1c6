import { decodeCursor, encodeCursor, pageWindow, type Page, type PageArguments, type PageWindow } from '../graphql';
import { type Day, type Moment } from '../time';
import {
  observationRow,
  type MeasuredOrganisation,
  type ObservationRow,
  type StoredObservation,
} from './observation-row';

/** Where a period lies in a list: a quarter and a year may begin on one day. */
export interface PeriodPlace {
  start: Day;
  months: number;
}

/** One list of observations: of whom, of which metric, between which days, and which page of it. */
export interface ObservationRequest {
  organisation: MeasuredOrganisation;
  metric: string;
  from: Day | null;
  to: Day | null;
  window: PageWindow;
  /** Periods that the page lies between, both out; null for the ends of the list. */
  after: PeriodPlace | null;
  before: PeriodPlace | null;
}

/** @throws {ApiError} `BAD_PAGE` or `BAD_CURSOR`, before the request is put together with others */
export function observationRequest(
  { nodeId, key, typeName }: MeasuredOrganisation,
  { metric, from, to, page }: { metric: string; from: Day | null; to: Day | null; page: PageArguments },
): ObservationRequest {
  const window = pageWindow(page);
  const code = metric.trim().toUpperCase();
  const placeOf = (cursor: string | null): PeriodPlace | null => {
    if (cursor === null) return null;
    const [start, months] = decodeCursor(listName(key, code), cursor, ['date', 'integer']);
    return { start: start!, months: Number(months) };
  };
  return {
    organisation: { nodeId, key, typeName },
    metric: code,
    from,
    to,
    window,
    after: placeOf(window.after),
    before: placeOf(window.before),
  };
}

function listName(organisationKey: string, metric: string): string {
  return `observations:${organisationKey}:${metric}`;
}

/**
 * A page of what was read for a request. Cursors are made when somebody asks for them: few do, and a page of practices holds
 * hundreds of observations.
 *
 * @param read  in the order of the list, one row more than the window where there are more
 */
export function observationPage(
  { organisation, metric, window, after, before }: ObservationRequest,
  read: readonly StoredObservation[],
  totalCount: () => Promise<number>,
  moment: Moment,
): Page<ObservationRow> {
  const hasMore = read.length > window.size;
  const page = !hasMore ? read : window.isBackward ? read.slice(-window.size) : read.slice(0, window.size);
  const nodes = page.map((row) => observationRow(row, organisation, metric, moment));
  const cursorOf = ({ periodStart, periodMonths }: ObservationRow): string =>
    encodeCursor(listName(organisation.key, metric), [periodStart, String(periodMonths)]);
  const cursorAt = (place: number): string | null => {
    const node = nodes.at(place);
    return node === undefined ? null : cursorOf(node);
  };
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(node) }));
    },
    pageInfo: {
      hasNextPage: window.isBackward ? before !== null : hasMore,
      hasPreviousPage: window.isBackward ? hasMore : after !== null,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(-1);
      },
    },
    totalCount,
  };
}

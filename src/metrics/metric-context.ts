import type { Database } from '../database';
import { inOrderOf, momentLoader, type MomentContext, type MomentLoader, type NodeReader, type Page } from '../graphql';
import { readMetricsByCode, readMetricsById, readObservationCounts, type MetricRow } from './metric-queries';
import type { ObservationRequest } from './observation-list';
import { readObservationPages } from './observation-page-queries';
import { readObservationsByKey } from './observation-queries';
import type { ObservationRow } from './observation-row';

/** Made anew for each request. */
export interface MetricLoaders {
  metricById: MomentLoader<number, MetricRow | null>;
  observationCount: MomentLoader<number, number>;
  observations: MomentLoader<ObservationRequest, Page<ObservationRow>>;
}

/** The slice of the context that resolvers of metrics ask for. */
export interface MetricContext extends MomentContext {
  database: Database;
  metrics: MetricLoaders;
}

export function metricLoaders(database: Database): MetricLoaders {
  return {
    metricById: momentLoader(async (ids, moment) =>
      inOrderOf(ids, await readMetricsById(database, ids, moment), (metric) => metric.nodeId),
    ),
    observationCount: momentLoader((ids, moment) => readObservationCounts(database, ids, moment)),
    // An error in place of a page reaches whoever asked for that page, and nobody else.
    observations: momentLoader<ObservationRequest, Page<ObservationRow>>(
      (requests, moment) => readObservationPages(database, requests, moment) as Promise<Page<ObservationRow>[]>,
      requestKey,
    ),
  };
}

export function metricNodeReaders(database: Database): Record<string, NodeReader> {
  return {
    OutcomeMetric: (keys, moment) => readMetricsByCode(database, keys, moment),
    Observation: (keys, moment) => readObservationsByKey(database, 'Observation', keys, moment),
    OrganisationObservation: (keys, moment) => readObservationsByKey(database, 'OrganisationObservation', keys, moment),
  };
}

/** Equal texts, equal requests. */
function requestKey({ organisation, metric, from, to, window, after, before }: ObservationRequest): string {
  const { size, isBackward } = window;
  const between = [after, before].map((place) => (place === null ? '' : `${place.start}+${place.months}`));
  return [organisation.nodeId, metric, from, to, size, isBackward, ...between].join('|');
}

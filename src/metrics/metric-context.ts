import type { Database } from '../database';
import { inOrderOf, momentLoader, type MomentContext, type MomentLoader, type NodeReader, type Page } from '../graphql';
import { readMetricsByCode, readMetricsById, readObservationCounts, type MetricRow } from './metric-queries';
import { readObservationPages, readObservationsByKey, type ObservationRequest, type ObservationRow } from './observation-queries';

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
    metricById: momentLoader(async (ids, moment) => inOrderOf(ids, await readMetricsById(database, ids, moment), (metric) => metric.nodeId)),
    observationCount: momentLoader((ids, moment) => readObservationCounts(database, ids, moment)),
    observations: momentLoader((requests, moment) => readObservationPages(database, requests, moment), JSON.stringify),
  };
}

export function metricNodeReaders(database: Database): Record<string, NodeReader> {
  return {
    OutcomeMetric: (keys, moment) => readMetricsByCode(database, keys, moment),
    Observation: (keys, moment) => readObservationsByKey(database, keys, moment),
  };
}

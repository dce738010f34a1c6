export * from './measured-period';
export * from './metric-context';
export * from './metric.resolver';
export { readMetricsByCode, requireMetric, type MetricRow } from './metric-queries';
export * from './observation.entity';
export * from './outcome-metric.entity';
export * from './vocabulary';

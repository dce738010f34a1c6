import type { MetricModel } from '../outcomes';
import { tableFile, type TableFile } from './table-file';

export function metricTable(models: readonly MetricModel[]): TableFile {
  return tableFile(
    'metrics.csv',
    'metric_id name family unit lower_is_better definition kind per frequency',
    models.map(({ code, name, definition }) => ({
      metric_id: code,
      name,
      family: 'OUTCOME',
      unit: 'per 1,000 patients a year',
      lower_is_better: 'true',
      definition,
      kind: 'RATE',
      per: '1000',
      frequency: 'MONTHLY',
    })),
  );
}

export {
  interruptedEventSeries,
  type InterruptedEventSeries,
  type InterruptedEventSeriesOptions,
  type PeriodEvents,
} from './interrupted-event-series';
export {
  interruptedTimeSeries,
  type InterruptedTimeSeries,
  type InterruptedTimeSeriesOptions,
} from './interrupted-time-series';
export { usualLag } from './newey-west';
export type { ResidualAutocorrelation } from './residual-autocorrelation';
export type { SegmentedShape, SegmentedTermName } from './segmented-design';

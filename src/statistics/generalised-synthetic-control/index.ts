export {
  generalisedSyntheticControl,
  type GeneralisedSyntheticControl,
  type GeneralisedSyntheticControlOptions,
  type TreatedSeries,
} from './generalised-synthetic-control';
export type { OutcomesWithCovariates } from './interactive-fixed-effects';

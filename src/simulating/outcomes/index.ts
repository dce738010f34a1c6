export { cellsOf, type Cell } from './cells';
export { MONTHS_OF_THE_ESTIMAND, ramp, trueEffect, type TrueEffect } from './effects';
export { metricCodeOf, metricModels, type MetricModel } from './metric-model';

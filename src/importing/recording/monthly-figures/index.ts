export { countFigure, shareFigure } from './figure-values';
export { monthlyFigures, type MonthlyFigures, type PublishedMetric } from './monthly-figures';

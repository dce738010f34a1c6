export { countFigure, shareFigure, type Figure, type FigureValue } from './figure';
export { monthlyFigures, type MonthlyFigures, type MonthlyPublication, type PublishedMetric } from './figures';

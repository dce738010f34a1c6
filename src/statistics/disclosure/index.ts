export { belowFiveCount } from './below-five';
export { belowFiveTable, type DisclosedTable } from './below-five-table';
export { type Disclosed, HIDDEN } from './disclosed';
export { disclosedCount, type DisclosureRule } from './disclosed-count';
export { hes2018Count, hes2018Mean, hes2018Rate } from './hes-2018';
export { coverForOneHidden } from './second-cell';

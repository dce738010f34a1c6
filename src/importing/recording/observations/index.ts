export { recordObservations } from './record-observations';
export { ReadInVain } from './unchanged-rows';

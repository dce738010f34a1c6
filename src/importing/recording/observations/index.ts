export { recordObservations } from './record-observations';

export { recordQof } from './record-qof';

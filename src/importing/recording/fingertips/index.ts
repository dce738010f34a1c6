export { recordFingertips } from './record-fingertips';

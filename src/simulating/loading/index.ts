export { loadIntoFreshRecord, loadSimulation, type SimulationLoadResult } from './load-simulation';

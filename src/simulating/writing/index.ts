export { OBSERVATIONS_FILE, OBSERVATIONS_HEADER, observationChunks, observationLine } from './observation-lines';
export { recordTables } from './record-tables';
export { GENERATOR_VERSION, publicationDay, simulationTitle, SOURCE_KEY } from './source-table';
export { csvText, sha256Of, type TableFile } from './table-file';
export { truthOf, type MetricTruth, type Truth } from './truth';
export { writeSimulation, type WrittenSimulation } from './write-simulation';

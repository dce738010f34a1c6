export * from './evidence-context';
export * from './source.entity';
export * from './source.resolver';
export * from './vocabulary';
export { readSourcesByKey, type SourceRow } from './source-queries';

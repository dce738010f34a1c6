export * from './metric-mutations.resolver';
export * from './observation-mutations.resolver';

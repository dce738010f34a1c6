export * from './claim-mutations.resolver';
export * from './edit-of';
export * from './partial-date-input';
export * from './record-claim';
export * from './register-source';
export * from './source-mutations.resolver';
export * from './standing';

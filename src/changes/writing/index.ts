export * from './binary-copy';
export * from './copy-rows';
export * from './identities';
export * from './record-revision';
export * from './stage';

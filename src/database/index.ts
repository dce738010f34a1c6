export * from './data-source';
export * from './database';
export * from './disk-full';
export * from './errors';
export * from './in-transaction';
export * from './is-connection-lost';
export * from './migrate';
export * from './pg-types';

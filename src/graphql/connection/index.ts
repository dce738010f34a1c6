export * from './connection';
export * from './cursor';
export * from './keyset-page';
export * from './page-arguments';
export * from './page-of';

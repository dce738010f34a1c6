export * from './cursor';
export * from './date';
export * from './date-time';
export * from './json';

export * from './bounded-dates';
export * from './dates';
export * from './field';
export * from './node-reference';
export * from './numbers';
export * from './texts';

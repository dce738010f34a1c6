export * from './plain-executor';

export * from './loading';
export * from './outcomes';
export * from './parameters';
export { makeWorld, MOST_PRACTICES, practiceCode, type World } from './world';
export { truthOf, writeSimulation, type MetricTruth, type Truth, type WrittenSimulation } from './writing';

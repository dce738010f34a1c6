export type { Area } from './areas';
export * from './calendar';
export * from './codes';
export type { Federation } from './federations';
export type { Merger } from './mergers';
export type { Practice } from './practices';
export type { Trust, TrustSpell } from './trusts';
export { makeWorld, type World } from './world';

import { tables } from '../tables';

const { key: KEY, attributes: ATTRIBUTES } = tables.observation;

/** SQL: the columns that say which observation a row is about. */
export const keyOf = (alias: string): string => KEY.map((column) => `${alias}.${column}`).join(', ');

export const sameKey = (one: string, other: string): string => `(${keyOf(one)}) = (${keyOf(other)})`;

/** SQL: the columns that say what an observation is. */
export const valueOf = (alias: string): string => ATTRIBUTES.map((column) => `${alias}.${column}`).join(', ');

export const sameValue = (one: string, other: string): string =>
  `(${valueOf(one)}) is not distinct from (${valueOf(other)})`;

export const KEY_COLUMNS = KEY.join(', ');
export const VALUE_COLUMNS = ATTRIBUTES.join(', ');

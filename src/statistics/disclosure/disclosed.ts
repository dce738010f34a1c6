/** What stands in place of a figure that may not be told. It is not 0, and not missing. */
export const HIDDEN = '*';

/** A figure as it may be published. */
export type Disclosed = number | typeof HIDDEN;

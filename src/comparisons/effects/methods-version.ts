/** Of the arithmetic: raised whenever the same study gives another figure, which the changelog then names. */
export const METHODS_VERSION = '1';

export * from './bounds';
export * from './day';
export * from './knowledge';
export * from './moment';
export * from './printed-date';
export * from './stands-at';

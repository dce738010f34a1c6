export * from './connection';
export * from './errors';
export * from './moment-arguments';
export * from './moment-loader';
export * from './node';
export * from './partial-date';
export * from './quantity';
export * from './scalars';

export * from './editing';
export * from './node.entity';
export * from './revision.entity';
export * from './revision-clock';
export * from './revision-queries';
export * from './versioned-row';
export * from './writing';

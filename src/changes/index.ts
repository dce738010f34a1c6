export * from './revision.entity';
export * from './revision-clock';
export * from './versioned-row';
export * from './writing';

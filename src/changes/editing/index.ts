export * from './edit.entity';
export * from './editing-context';
export * from './idempotency-key.entity';

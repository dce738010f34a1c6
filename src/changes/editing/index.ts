export * from './apply-rows';
export * from './edit.entity';
export * from './edit-queries';
export * from './editing-context';
export * from './faults';
export { keyOfMutation } from './idempotency';
export * from './idempotency-key.entity';
export * from './run-edit';
export * from './user-error';

export * from './access-token.entity';
export * from './token-actions';
export * from './token-queries';
export * from './token-text';

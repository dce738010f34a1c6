export * from './authenticate';
export * from './caller';
export type { OpenIdSettings } from './openid';
export * from './refuse-operation';
export * from './requires-role';
export * from './role';
export * from './tokens';
export * from './viewer.resolver';

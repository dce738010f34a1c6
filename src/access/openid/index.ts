export * from './openid-provider';
export * from './openid-settings';

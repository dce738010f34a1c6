export * from './independence';
export * from './joined-statement';
export * from './membership';
export * from './memberships-at';
export * from './models-on';

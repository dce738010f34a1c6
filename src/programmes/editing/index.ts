export * from './participation-mutations.resolver';

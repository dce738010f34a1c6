// One PostgreSQL cluster for a whole run (globalSetup), a migrated template cloned for each file that asks for a database.
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // jose comes as ES modules only, which jest does not load by itself.
  transform: { '^.+\\.ts$': '@swc/jest', '/node_modules/jose/.+\\.js$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  // An outcome is awaited, not a speed: machines that test are busy.
  testTimeout: 120_000,
};

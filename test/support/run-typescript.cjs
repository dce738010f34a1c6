// Lets a child process of a test run TypeScript: `node --require ./run-typescript.cjs script.ts`.
const { transformFileSync } = require('@swc/core');
const Module = require('node:module');

Module._extensions['.ts'] = (module, filename) => module._compile(transformFileSync(filename).code, filename);

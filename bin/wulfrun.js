#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const cli = join(__dirname, '..', 'dist', 'src', 'cli.js');
if (!existsSync(cli)) {
  process.stderr.write('wulfrun: it has not been built yet: run `npm run build`\n');
  process.exit(1);
}
require(cli);

import { defineConfig } from 'vite';
import { gzipBesideEachFile } from './gzip-beside-each-file.mts';

// Builds the editor page into dist/web/editor. The server gives its assets under /editor/ and its HTML under /graphql.
export default defineConfig({
  root: import.meta.dirname,
  base: '/editor/',
  plugins: [gzipBesideEachFile()],
  // Monaco's workers are modules of their own origin, so that the page's policy can say worker-src 'self' and no blob:.
  worker: { format: 'es' },
  build: {
    outDir: '../dist/web/editor',
    emptyOutDir: true,
    target: 'es2022',
    // An inlined asset would be a data: address, which the policy allows for fonts and images only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Monaco is one piece of three megabytes; splitting it would only add requests.
    chunkSizeWarningLimit: 4_000,
    rolldownOptions: {
      input: `${import.meta.dirname}/editor.html`,
      // "use client" means something to servers that render React, which this page has none of.
      checks: { moduleLevelDirective: false },
    },
  },
});

import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this a compressed copy saves less than the headers cost. */
const smallestWorthGzippingBytes = 1_024;

/**
 * Writes `name.js.gz` beside each `name.js`, and so for style sheets, icons and fonts: compressed once, here, instead
 * of once for each visitor.
 */
export function gzipBesideEachFile(): Plugin {
  return {
    name: 'gzip-beside-each-file',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [fileName, file] of Object.entries(bundle)) {
          const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (!/\.(js|css|svg|ttf)$/.test(fileName) || content.length < smallestWorthGzippingBytes) continue;
          this.emitFile({ type: 'asset', fileName: `${fileName}.gz`, source: gzipSync(content, { level: 9 }) });
        }
      },
    },
  };
}

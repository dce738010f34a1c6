import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface TestFolder {
  /** The folder of the running test. */
  readonly path: string;
  /** Writes a file below it, its folders too, and gives the whole path. */
  write(name: string, content: string | Buffer): Promise<string>;
}

/** A new folder for each test, removed after it. */
export function useFolder(): TestFolder {
  let path = '';
  beforeEach(async () => {
    path = await mkdtemp(join(tmpdir(), 'wulfrun-importing-'));
  });
  afterEach(() => rm(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    async write(name, content) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      return file;
    },
  };
}

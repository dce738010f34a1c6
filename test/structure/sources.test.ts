import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, projectFolder, textOf } from './project';

const LARGEST_FILE_LINES = 300;

describe('the files of src', () => {
  it(`have at most ${LARGEST_FILE_LINES} lines`, () => {
    const long = filesBelow('src').filter((path) => textOf(path).split('\n').length - 1 > LARGEST_FILE_LINES);
    expect(long).toEqual([]);
  });

  it('are named for what they hold', () => {
    const vague = filesBelow('src').filter((path) => /\/(utils?|helpers?|common|misc|managers?)[./]/i.test(path));
    expect(vague).toEqual([]);
  });
});

describe('what is checked in', () => {
  const tracked = trackedFiles();

  it('names no place of the machine that it was written on', () => {
    // Put together, so that this file does not hold them itself.
    const places = ['work', 'root'].map((folder) => `/${folder}/`);
    const found = tracked.filter((path) => places.some((place) => textOf(path).includes(place)));
    expect(found).toEqual([]);
  });

  it('takes packages from whatever registry the user has', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
    expect(textOf('.npmrc')).not.toMatch(/registry\s*=|_authToken/);
  });
});

/** What git holds; without git, what a copy of the project has besides what is installed and built. */
function trackedFiles(): string[] {
  if (!existsSync(join(projectFolder, '.git'))) {
    return ['bin', 'docs', 'migrations', 'schema', 'scripts', 'src', 'test', 'web'].flatMap((folder) =>
      filesBelow(folder),
    );
  }
  // The folder may belong to somebody else than whoever runs the tests.
  const output = execFileSync('git', ['-c', `safe.directory=${projectFolder}`, 'ls-files', '-z'], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  return output.split('\0').filter((path) => path !== '' && existsSync(join(projectFolder, path)));
}

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError, startEmbeddedPostgres } from '../../../src/database/embedded';
import { isRoot } from '../../../src/database/embedded/server-user';
import { UNSAFE_BUT_FAST as settings } from '../../support/temporary-data';
import { postmasterFile, useDataFolders } from './data-folders';

const newDataFolder = useDataFolders();

/** The error of a start that must fail; one that succeeds after all is stopped again and fails the test. */
async function failureOf(starting: ReturnType<typeof startEmbeddedPostgres>): Promise<EmbeddedPostgresError> {
  const outcome = await starting.catch((error: unknown) => error);
  if (outcome instanceof EmbeddedPostgresError) return outcome;
  await (outcome as { stop?: () => Promise<void> }).stop?.();
  throw new Error(`expected an EmbeddedPostgresError, got ${String(outcome)}`);
}

async function makeCluster(dataFolder: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataFolder, settings });
  await server.stop();
}

describe('a start that cannot succeed says in one line what to do', () => {
  it('when a file stands where the data folder should be', async () => {
    const folder = newDataFolder();
    writeFileSync(folder, '');
    for (const dataFolder of [folder, join(folder, 'below')]) {
      const failure = await failureOf(startEmbeddedPostgres({ dataFolder }));
      expect(failure.code).toBe('DATA_FOLDER_UNUSABLE');
      expect(failure.message).toMatch(
        /^the data folder .+ cannot be used \(.*file.*\): .*WULFRUN_DATA_DIR at a folder that .+ may write$/,
      );
    }
  });

  it('when the user that the server runs as may not write the folder', async () => {
    const closed = newDataFolder();
    mkdirSync(closed);
    writeFileSync(join(closed, 'something else'), '');
    chmodSync(closed, isRoot() ? 0o700 : 0o500);
    const failure = await failureOf(startEmbeddedPostgres({ dataFolder: closed }));
    expect(failure.code).toBe('DATA_FOLDER_UNUSABLE');
    expect(failure.message).toMatch(
      isRoot()
        ? /runs as the OS user postgres, who may not enter .+WULFRUN_DATA_DIR/
        : /permission is denied.+WULFRUN_DATA_DIR/,
    );
    chmodSync(closed, 0o700);
  });

  it('when the data are of an older or newer PostgreSQL', async () => {
    const dataFolder = newDataFolder();
    await makeCluster(dataFolder);
    writeFileSync(join(dataFolder, 'postgresql/data/PG_VERSION'), '17\n');
    const older = await failureOf(startEmbeddedPostgres({ dataFolder }));
    expect(older.code).toBe('OTHER_VERSION');
    expect(older.message).toMatch(
      /is of PostgreSQL 17, .+ brings PostgreSQL 18: run "wulfrun backup FILE" .+"wulfrun restore FILE"/,
    );

    writeFileSync(join(dataFolder, 'postgresql/data/PG_VERSION'), '19\n');
    const newer = await failureOf(startEmbeddedPostgres({ dataFolder }));
    expect(newer.code).toBe('OTHER_VERSION');
    expect(newer.message).toMatch(/is of PostgreSQL 19, .+ start the newer release/);
  });

  it('when no PostgreSQL is bundled for this system', async () => {
    const failure = await failureOf(
      startEmbeddedPostgres({ dataFolder: newDataFolder(), findPackageFolder: () => null }),
    );
    expect(failure.code).toBe('NO_SOFTWARE');
    expect(failure.message).toMatch(
      /^no PostgreSQL is bundled for \S+ \(.+\): set DATABASE_URL to a PostgreSQL 15 or later/,
    );
  });

  it('when the bundled PostgreSQL was built for another C library', async () => {
    const packageFolder = newDataFolder();
    mkdirSync(join(packageFolder, 'native/bin'), { recursive: true });
    // A program whose loader is absent, which is what a glibc program is on Alpine.
    writeFileSync(join(packageFolder, 'native/bin/postgres'), '#!/lib/no-such-loader\n', { mode: 0o755 });
    const failure = await failureOf(
      startEmbeddedPostgres({ dataFolder: newDataFolder(), findPackageFolder: () => packageFolder }),
    );
    expect(failure.code).toBe('NO_SOFTWARE');
    expect(failure.message).toMatch(/cannot run on this system .+: set DATABASE_URL to a PostgreSQL 15 or later$/);
  });

  it('when the password file is not the one of the running server', async () => {
    const dataFolder = newDataFolder();
    const server = await startEmbeddedPostgres({ dataFolder, settings });
    const passwordFile = join(dataFolder, 'postgresql/password');
    writeFileSync(passwordFile, 'another');
    const failure = await failureOf(startEmbeddedPostgres({ dataFolder }));
    expect(failure.code).toBe('NOT_ANSWERING');
    expect(failure.message).toContain(`does not take the password in ${passwordFile}`);
    await server.stop();
  });

  it('when the server gives up, with the end of its log', async () => {
    const dataFolder = newDataFolder();
    await makeCluster(dataFolder);
    const failure = await failureOf(startEmbeddedPostgres({ dataFolder, settings: { shared_buffers: 'plenty' } }));
    expect(failure.code).toBe('START_FAILED');
    expect(failure.message).toMatch(/\(.*FATAL.*shared_buffers.*\): mend that, or set DATABASE_URL/);
    expect(failure.logTail.join('\n')).toContain('invalid value for parameter "shared_buffers"');
    expect(() => readFileSync(postmasterFile(dataFolder))).toThrow('ENOENT');
  });
});

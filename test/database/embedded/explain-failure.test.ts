import { explainFailure } from '../../../src/database/embedded/explain-failure';

/** Lines as PostgreSQL 18.4 writes them, and what a user is told. */
const CASES: [situation: string, line: string, code: string, advice: RegExp][] = [
  [
    'a disk that fills while data are made',
    'initdb: error: could not write file "/data/postgresql/data/PG_VERSION": No space left on device',
    'DISK_FULL',
    /^the disk that holds \/data is full .+: free some space, or point WULFRUN_DATA_DIR at another disk$/,
  ],
  [
    'a disk that holds half a page more',
    '2026-11-21 20:00:00.000 UTC [1] HINT:  Check free disk space.',
    'DISK_FULL',
    /^the disk that holds \/data is full/,
  ],
  [
    'a disk that fills while the server starts',
    '2026-11-21 20:00:00.000 UTC [1] FATAL:  could not write lock file "postmaster.pid": No space left on device',
    'DISK_FULL',
    /^the disk that holds \/data is full/,
  ],
  [
    'an OS user that has a number and no name',
    'initdb: error: could not look up effective user ID 4711: user does not exist',
    'NO_SERVER_USER',
    /start Wulfrun as a named user, or set DATABASE_URL$/,
  ],
  [
    'a child of a dead server that still writes',
    '2026-11-21 20:00:00.000 UTC [1] FATAL:  pre-existing shared memory block (key 2203518, ID 229405) is still in use',
    'EARLIER_SERVER_ENDING',
    /^processes of an earlier server still work on \/data: wait until they end/,
  ],
  [
    'too little memory',
    '2026-11-21 20:00:00.000 UTC [1] FATAL:  could not map anonymous shared memory: Cannot allocate memory',
    'START_FAILED',
    /^there is too little memory for PostgreSQL/,
  ],
  [
    'data that belong to somebody else',
    '2026-11-21 20:00:00.000 UTC [1] FATAL:  data directory "/data/postgresql/data" has wrong ownership',
    'DATA_FOLDER_UNUSABLE',
    /^PostgreSQL may not read or write all of \/data/,
  ],
  [
    'anything else, by its own last word',
    '2026-11-21 20:00:00.000 UTC [1] PANIC:  could not locate a valid checkpoint record at 0/1586468',
    'START_FAILED',
    /^PostgreSQL does not start on \/data \(.+could not locate a valid checkpoint record.+\): mend that, or set DATABASE_URL/,
  ],
];

describe('the log of a server that does not start', () => {
  it.each(CASES)('explains %s', (_situation, line, code, advice) => {
    const error = explainFailure(['2026-11-21 20:00:00.000 UTC [1] LOG:  starting PostgreSQL 18.4', line], '/data');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(advice);
    expect(error.message).not.toContain('\n');
    expect(error.logTail).toContain(line);
  });
});

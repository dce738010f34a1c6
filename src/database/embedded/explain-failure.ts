import { diskFull } from './data-folder';
import { EmbeddedPostgresError, type EmbeddedPostgresProblem } from './embedded-postgres-error';

interface Explanation {
  sign: RegExp;
  code: EmbeddedPostgresProblem;
  say: (folder: string) => string;
}

/** What PostgreSQL writes before it gives up, and what to do about it. The first that fits counts. */
const EXPLANATIONS: readonly Explanation[] = [
  {
    sign: /could not look up effective user ID/,
    code: 'NO_SERVER_USER',
    say: () =>
      'PostgreSQL does not run as an OS user without a name (no line in /etc/passwd): start Wulfrun as a named user, or set DATABASE_URL',
  },
  {
    sign: /pre-existing shared memory block/,
    code: 'EARLIER_SERVER_ENDING',
    say: (folder) =>
      `processes of an earlier server still work on ${folder}: wait until they end, or end them, and start again`,
  },
  {
    sign: /shared memory segment|anonymous shared memory|Cannot allocate memory/,
    code: 'START_FAILED',
    say: () =>
      'there is too little memory for PostgreSQL (about 150 MB shared): free or allow some, or set DATABASE_URL',
  },
  {
    sign: /Permission denied|Read-only file system|wrong ownership|invalid permissions/,
    code: 'DATA_FOLDER_UNUSABLE',
    say: (folder) =>
      `PostgreSQL may not read or write all of ${folder}: give it back to the OS user it belongs to, or point WULFRUN_DATA_DIR at another folder`,
  },
];

const TAIL_LINES = 20;

/** Makes what the server or `initdb` wrote into an error that says what to do, with the end of it at hand. */
export function explainFailure(lines: readonly string[], folder: string, cause?: unknown): EmbeddedPostgresError {
  const tail = lines.slice(-TAIL_LINES);
  if (lines.some((line) => /No space left on device|Disk quota exceeded|Check free disk space/.test(line)))
    return diskFull(folder, tail, cause);
  for (const { sign, code, say } of EXPLANATIONS) {
    if (lines.some((line) => sign.test(line))) return new EmbeddedPostgresError(code, say(folder), tail, cause);
  }
  const ofCause = cause instanceof Error ? String(cause) : 'no word';
  const lastWord = lines.findLast((line) => /FATAL|PANIC|error:/.test(line)) ?? lines.at(-1) ?? ofCause;
  return new EmbeddedPostgresError(
    'START_FAILED',
    `PostgreSQL does not start on ${folder} (${lastWord.trim()}): mend that, or set DATABASE_URL to another PostgreSQL 15 or later`,
    tail,
    cause,
  );
}

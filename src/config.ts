/** Everything that a deployment can set. `.env.example` holds the same names in the same order; a test compares the two. */
export interface Config {
  /** Where the server listens. */
  host: string;
  port: number;
  /** Null: bring up the embedded PostgreSQL. */
  databaseUrl: string | null;
  databasePoolSize: number;
  databaseStatementTimeoutMs: number;
  databaseLockTimeoutMs: number;
  /** Where the embedded PostgreSQL keeps its data; null: a place that suits the user who runs it, below {@link xdgDataHome} unless that is root. */
  dataFolder: string | null;
  /** Where this user's programs keep their data, as the desktop standard names it; null for the standard's own place. */
  xdgDataHome: string | null;
  /** Is the bundled evidence loaded into a record that does not hold it yet? */
  loadsEvidence: boolean;
  /** Is a small simulation loaded into a record that holds nothing but evidence? */
  loadsDemonstration: boolean;
  /** Threads that estimate effects. */
  estimationThreads: number;
  estimationDeadlineMs: number;
  /** Memory for metrics that comparisons have read, for the next question about them. */
  panelMemoryMb: number;
  /** May somebody without a token ask questions? */
  allowsAnonymousReading: boolean;
  /** The OpenID provider whose tokens are taken beside our own; null: none. */
  openId: {
    issuer: string;
    /** Null: where the provider's discovery document says. */
    jwksUrl: string | null;
    audience: string;
    /** The claim that holds a role or a list of roles. */
    roleClaim: string;
  } | null;
  /** May the schema be asked for, and do errors name fields that look like a misspelt one? */
  showsSchema: boolean;
  /** Pages of which other sites may ask from a browser: their origins. */
  corsOrigins: readonly string[];
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

type Environment = Record<string, string | undefined>;

/** What is wrong with the environment: every problem at once, each with what it may be. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}

/** Collects problems instead of stopping at the first. */
class EnvironmentReader {
  private readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string): string | null {
    const value = this.environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  integer(name: string, { otherwise, least, most }: { otherwise: number; least: number; most: number }): number {
    const text = this.text(name);
    if (text === null) return otherwise;
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    this.problems.push(`${name} must be a whole number from ${least} to ${most}, got "${text}"`);
    return otherwise;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const text = this.text(name);
    if (text === null) return otherwise;
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) this.problems.push(`${name} must be one of ${choices.join(', ')}, got "${text}"`);
    return choice ?? otherwise;
  }

  postgresUrl(name: string): string | null {
    const text = this.text(name);
    if (text === null) return null;
    if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
      this.problems.push(`${name} must be an address such as postgres://user:password@host:5432/database`);
    }
    return text;
  }

  httpUrl(name: string): string | null {
    const text = this.text(name);
    if (text === null || (URL.canParse(text) && /^https?:\/\//.test(text))) return text;
    this.problems.push(`${name} must be an address such as https://login.example.org, got "${text}"`);
    return null;
  }

  origins(name: string): string[] {
    const origins = (this.text(name) ?? '').split(/[\s,]+/).filter(Boolean);
    for (const origin of origins) {
      if (/^https?:\/\//.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin) continue;
      this.problems.push(`${name} must be origins such as https://dashboard.example.org, got "${origin}"`);
    }
    return origins;
  }

  /** A setting that is wrong only beside another. */
  problem(sentence: string): void {
    this.problems.push(sentence);
  }

  throwIfAnyProblem(): void {
    if (this.problems.length > 0) throw new ConfigInvalid(this.problems);
  }
}

/** The only place that reads the environment. Every problem is reported together. */
export function loadConfig(environment: Environment): Config {
  const read = new EnvironmentReader(environment);
  const config: Config = {
    host: read.text('HOST') ?? '127.0.0.1',
    port: read.integer('PORT', { otherwise: 4000, least: 0, most: 65_535 }),
    databaseUrl: read.postgresUrl('DATABASE_URL'),
    databasePoolSize: read.integer('DATABASE_POOL_SIZE', { otherwise: 10, least: 1, most: 200 }),
    databaseStatementTimeoutMs: read.integer('DATABASE_STATEMENT_TIMEOUT_MS', {
      otherwise: 30_000,
      least: 1,
      most: 3_600_000,
    }),
    databaseLockTimeoutMs: read.integer('DATABASE_LOCK_TIMEOUT_MS', { otherwise: 5_000, least: 1, most: 3_600_000 }),
    dataFolder: read.text('WULFRUN_DATA_DIR'),
    xdgDataHome: read.text('XDG_DATA_HOME'),
    loadsEvidence: read.oneOf('WULFRUN_EVIDENCE', ['on', 'off'], 'on') === 'on',
    loadsDemonstration: read.oneOf('WULFRUN_DEMO', ['on', 'off'], 'on') === 'on',
    estimationThreads: read.integer('WULFRUN_ESTIMATION_THREADS', { otherwise: 1, least: 1, most: 64 }),
    estimationDeadlineMs: read.integer('WULFRUN_ESTIMATION_DEADLINE_MS', {
      otherwise: 60_000,
      least: 1_000,
      most: 3_600_000,
    }),
    panelMemoryMb: read.integer('WULFRUN_PANEL_MEMORY_MB', { otherwise: 256, least: 0, most: 1_000_000 }),
    allowsAnonymousReading: read.oneOf('WULFRUN_ANONYMOUS_READING', ['on', 'off'], 'on') === 'on',
    openId: openIdSettings(read, {
      issuer: read.httpUrl('OIDC_ISSUER'),
      jwksUrl: read.httpUrl('OIDC_JWKS_URL'),
      audience: read.text('OIDC_AUDIENCE'),
      roleClaim: read.text('OIDC_ROLE_CLAIM') ?? 'wulfrun_role',
    }),
    showsSchema: read.oneOf('WULFRUN_INTROSPECTION', ['on', 'off'], 'on') === 'on',
    corsOrigins: read.origins('WULFRUN_CORS_ORIGINS'),
    logLevel: read.oneOf('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'warn'),
  };
  read.throwIfAnyProblem();
  return Object.freeze(config);
}

/** Nothing where no issuer is named. */
function openIdSettings(
  read: EnvironmentReader,
  {
    issuer,
    audience,
    ...others
  }: { [Name in keyof NonNullable<Config['openId']>]: string | null } & { roleClaim: string },
): Config['openId'] {
  if (issuer === null) return null;
  // Without an audience a token that the provider gave out for any other service would be good here.
  if (audience === null) read.problem('OIDC_AUDIENCE must say whom tokens of OIDC_ISSUER are meant for');
  return { issuer, audience: audience ?? '', ...others };
}

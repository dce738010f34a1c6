import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ClusterFiles } from './cluster-files';
import { EmbeddedPostgresError } from './embedded-postgres-error';
import type { Lease, ServerAddress } from './lease';
import { hasLeft } from './postmaster-file';
import { isServerOf, signalShutdown } from './server-process';
import type { Software } from './software';
import type { EmbeddedPostgres } from './embedded-postgres';
import { waitUntil } from './wait-until';

const LOST_CONNECTION_TIMEOUT_MS = 60_000;
const LOST_CONNECTION_ATTEMPTS = 60;
const FAST_SHUTDOWN_TIMEOUT_MS = 60_000;
const IMMEDIATE_SHUTDOWN_TIMEOUT_MS = 10_000;

interface Parts {
  dataFolder: string;
  cluster: ClusterFiles;
  software: Software;
  address: ServerAddress;
  lease: Lease;
  isReused: boolean;
  isPersistent: boolean;
  log: (line: string) => void;
}

export class RunningEmbeddedPostgres implements EmbeddedPostgres {
  readonly dataFolder: string;
  readonly isReused: boolean;
  private stopping: Promise<void> | null = null;

  constructor(private readonly parts: Parts) {
    this.dataFolder = parts.dataFolder;
    this.isReused = parts.isReused;
    process.once('exit', this.endWithProcess);
  }

  get url(): string {
    return this.urlFor('postgres');
  }

  urlFor(databaseName: string): string {
    const { user, password, port } = this.parts.address;
    return `postgres://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(databaseName)}`;
  }

  stop(): Promise<void> {
    this.stopping ??= this.giveUpAndStop();
    return this.stopping;
  }

  private async giveUpAndStop(): Promise<void> {
    const { lease, log } = this.parts;
    if (await this.isLast()) {
      await this.shutDown();
      if (!this.parts.isPersistent) this.removeData();
    } else {
      log('PostgreSQL keeps running: another process uses it');
    }
    process.removeListener('exit', this.endWithProcess);
    await lease.close();
  }

  /** A server that has ended, or that another process is just stopping, leaves nothing more to do: that counts as the last. */
  private async isLast(): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.parts.lease.giveUp();
      } catch (error) {
        if (await waitUntil(() => this.hasEnded(), LOST_CONNECTION_TIMEOUT_MS / LOST_CONNECTION_ATTEMPTS)) return true;
        if (attempt === LOST_CONNECTION_ATTEMPTS) throw error;
      }
    }
  }

  private async shutDown(): Promise<void> {
    const { address, software, cluster } = this.parts;
    if (this.hasEnded()) return;
    signalShutdown(address.pid, 'fast', software.pgControl);
    if (await waitUntil(() => this.hasEnded(), FAST_SHUTDOWN_TIMEOUT_MS)) return;
    signalShutdown(address.pid, 'immediate', software.pgControl);
    if (await waitUntil(() => this.hasEnded(), IMMEDIATE_SHUTDOWN_TIMEOUT_MS)) return;
    throw new EmbeddedPostgresError(
      'NOT_ANSWERING',
      `PostgreSQL (process ${address.pid}) does not stop: look into ${cluster.log}, and end that process`,
    );
  }

  private hasEnded(): boolean {
    const { address, cluster } = this.parts;
    return hasLeft(cluster.postmasterFile, address.pid) || !isServerOf(address.pid, cluster.data);
  }

  /** Nothing can be awaited here: the server that is ours is told to end, and does so after us. */
  private readonly endWithProcess = (): void => {
    const { lease, address, software, isPersistent } = this.parts;
    if (!lease.isFirst || this.hasEnded()) return;
    signalShutdown(address.pid, isPersistent ? 'fast' : 'immediate', software.pgControl);
    if (isPersistent) return;
    const clock = new Int32Array(new SharedArrayBuffer(4));
    for (let waitedMs = 0; waitedMs < 5_000 && !this.hasEnded(); waitedMs += 10) Atomics.wait(clock, 0, 0, 10);
    this.removeData();
  };

  /** Only what is ours: the data folder may hold other things. */
  private removeData(): void {
    const { dataFolder, cluster } = this.parts;
    if (!existsSync(dataFolder)) return; // another process that stopped at the same time was quicker
    rmSync(cluster.folder, { recursive: true, force: true });
    const names = readdirSync(dataFolder);
    for (const name of names.filter((other) => other.startsWith('postgresql-software-'))) {
      rmSync(join(dataFolder, name), { recursive: true, force: true });
    }
    if (readdirSync(dataFolder).length === 0) rmdirSync(dataFolder);
  }
}

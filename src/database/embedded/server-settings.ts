/** Names and values as in postgresql.conf. */
export type ServerSettings = Readonly<Record<string, string>>;

/**
 * Given on the command line at each start and never written into the data folder, so that they are always those of the release
 * that runs. None of them gives up durability.
 */
const SETTINGS: ServerSettings = {
  listen_addresses: '127.0.0.1',
  // A socket file is one more way in, and its path may not be longer than 107 bytes.
  unix_socket_directories: '',
  max_connections: '100',
  // Nothing replicates from here: without replication, a table that is made and filled in one transaction skips the log.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  // Fewer segments lie about after an import.
  min_wal_size: '32MB',
  // Each day and instant is read in UTC wherever the server stands.
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  cluster_name: 'wulfrun',
};

export function serverArguments(data: string, port: number, settings: ServerSettings): string[] {
  const all = { ...SETTINGS, ...settings, port: String(port) };
  return ['-D', data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

import { to as copyTo } from 'pg-copy-streams';
import type { PoolClient } from 'pg';
import type { Period } from '../../sources';
import { StandingGroup } from './standing-group';

/** Files go back and forth between few metrics and periods, if at all. */
const HELD_GROUPS = 16;

/** What stands of metrics and periods, fetched over a connection of its own while the file goes on being read. */
export class StandingGroups {
  private readonly held = new Map<string, Promise<StandingGroup>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly connection: PoolClient) {}

  group(metricId: number, { start, months }: Period): Promise<StandingGroup> {
    const key = `${metricId} ${start} ${months}`;
    const group = this.held.get(key) ?? this.fetch(metricId, start, months);
    // The last to be forgotten is the one that was asked for last.
    this.held.delete(key);
    this.held.set(key, group);
    if (this.held.size > HELD_GROUPS) this.held.delete(this.held.keys().next().value!);
    return group;
  }

  /** Waits for what is being fetched, so that the connection can be given back. */
  async settle(): Promise<void> {
    await this.last.catch(() => undefined);
  }

  private fetch(metricId: number, start: string, months: number): Promise<StandingGroup> {
    const fetched = this.last.then(async () => {
      const stream = this.connection.query(
        copyTo(
          `copy (select organisation_id, numerator, denominator, value, absence::text from observation_current
            where metric_id = ${metricId} and period_start = '${start}' and period_months = ${months})
           to stdout with (format binary)`,
        ),
      );
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk as Buffer);
      return new StandingGroup(Buffer.concat(chunks));
    });
    // Whoever waits for it is told of a failure; until somebody does it must not count as unhandled.
    fetched.catch(() => undefined);
    this.last = fetched;
    return fetched;
  }
}

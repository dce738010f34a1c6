import { finished } from 'node:stream/promises';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import type { Transaction } from '../../database';

const HEADER = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
const TRAILER = Buffer.from([0xff, 0xff]);
const NULL = -1;

/** What {@link BinaryCopy} holds between two calls of `send`. */
const CAPACITY_BYTES = 1024 * 1024;

/**
 * Rows on their way into a table by COPY in PostgreSQL's binary form, for tables of millions of numbers. Fields are put down in
 * the order of the columns; nothing waits for the server but {@link send}.
 */
export class BinaryCopy {
  private readonly stream: CopyStreamQuery;
  private readonly done: Promise<void>;
  /** One is filled while the other is on its way. */
  private filling = Buffer.allocUnsafe(CAPACITY_BYTES);
  private spare = Buffer.allocUnsafe(CAPACITY_BYTES);
  private onItsWay: Promise<void> = Promise.resolve();
  private at: number;

  constructor(
    transaction: Transaction,
    table: string,
    private readonly columns: readonly string[],
    options = '',
  ) {
    this.stream = transaction.query(
      copyFrom(`copy ${table} (${columns.join(', ')}) from stdin with (format binary${options})`),
    );
    this.done = finished(this.stream);
    this.done.catch(() => undefined);
    this.at = HEADER.copy(this.filling);
  }

  /** Whether so many bytes more would not fit before the next {@link send}. */
  isShortOf(bytes: number): boolean {
    return this.at + bytes > CAPACITY_BYTES;
  }

  beginRow(): void {
    this.at = this.filling.writeInt16BE(this.columns.length, this.at);
  }

  null(): void {
    this.at = this.filling.writeInt32BE(NULL, this.at);
  }

  int2(value: number): void {
    this.at = this.filling.writeInt32BE(2, this.at);
    this.at = this.filling.writeInt16BE(value, this.at);
  }

  int4(value: number): void {
    this.at = this.filling.writeInt32BE(4, this.at);
    this.at = this.filling.writeInt32BE(value, this.at);
  }

  /** @param value NaN stands for null */
  float8(value: number): void {
    if (Number.isNaN(value)) return this.null();
    this.at = this.filling.writeInt32BE(8, this.at);
    this.at = this.filling.writeDoubleBE(value, this.at);
  }

  /** @param value ASCII */
  text(value: string): void {
    this.at = this.filling.writeInt32BE(value.length, this.at);
    this.at += this.filling.write(value, this.at, 'latin1');
  }

  /** Sends what has been put down, and waits until there is room again. */
  async send(): Promise<void> {
    const full = this.filling.subarray(0, this.at);
    await this.onItsWay;
    this.onItsWay = this.write(full);
    // It is awaited with the next one; until then its failure must not count as unhandled.
    this.onItsWay.catch(() => undefined);
    [this.filling, this.spare] = [this.spare, this.filling];
    this.at = 0;
  }

  /** Sends the rest and waits until the server has taken all. */
  async end(): Promise<void> {
    this.at += TRAILER.copy(this.filling, this.at);
    await this.send();
    await this.onItsWay;
    this.stream.end();
    await this.done;
  }

  private async write(bytes: Buffer): Promise<void> {
    try {
      await new Promise<void>((resolve, reject) => {
        this.stream.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      // The stream knows why better than the write that failed of it.
      await this.done;
      throw error;
    }
  }
}

const EPOCH_DAYS = Date.UTC(2000, 0, 1) / 86_400_000;

/** A day `YYYY-MM-DD` as the binary form has it: days since the beginning of 2000. */
export const binaryDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 - EPOCH_DAYS;

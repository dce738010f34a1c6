import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

import { sharedFolder } from '../../support/shared-data';

/** `|got - expected| <= max(abs, rel × |expected|)`; what is missing is 0. */
export interface Tolerance {
  readonly rel?: number;
  readonly abs?: number;
}

export type Row = Readonly<Record<string, string>>;

export function readRows(folder: string, file = 'input.csv'): Row[] {
  return parse(readText(folder, file), { columns: true, skip_empty_lines: true, relax_column_count_less: true });
}

export function readAnswers<Answers>(folder: string, file = 'expected.json'): Answers {
  return JSON.parse(readText(folder, file)) as Answers;
}

function readText(folder: string, file: string): string {
  return readFileSync(join(sharedFolder ?? '', 'reference', folder, file), 'utf8');
}

/** Compares figure by figure, so that one line can say how well a whole folder is met and a failure names every miss. */
export class Agreement {
  private readonly misses: string[] = [];
  private figures = 0;
  private worst = 0;

  constructor(private readonly folder: string) {}

  near(label: string, got: number | null, expected: number | null, { rel = 0, abs = 0 }: Tolerance): void {
    this.figures += 1;
    if (got === null || expected === null) {
      if (got !== expected) this.miss(label, got, expected);
      return;
    }
    const error = Math.abs(got - expected);
    // Written so that NaN is a miss.
    if (!(error <= Math.max(abs, rel * Math.abs(expected)))) this.miss(label, got, expected);
    // What is expected to be nothing has no relative error: there the absolute tolerance alone decides.
    if (Math.abs(expected) > abs) this.worst = Math.max(this.worst, error / Math.abs(expected));
  }

  same(label: string, got: unknown, expected: unknown): void {
    this.figures += 1;
    if (got !== expected) this.miss(label, got, expected);
  }

  /** Prints the folder's line, and fails unless all the cases that there are were met. */
  conclude(cases: { compared: number; thereAre: number }): void {
    process.stdout.write(
      `reference ${this.folder}: ${cases.compared} cases, ${this.figures} figures, ` +
        `worst relative error ${this.worst.toExponential(1)}\n`,
    );
    expect(this.misses).toEqual([]);
    expect(cases.compared).toBe(cases.thereAre);
    expect(cases.compared).toBeGreaterThan(0);
  }

  private miss(label: string, got: unknown, expected: unknown): void {
    this.misses.push(`${label}: got ${String(got)}, expected ${String(expected)}`);
  }
}

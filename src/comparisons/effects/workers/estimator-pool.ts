import { extname, join } from 'node:path';
import { Piscina } from 'piscina';
import { ApiError } from '../../../graphql';
import type { EffectFigures, NoEffect } from '../effect-result';
import type { EffectTask, Estimator } from '../estimator';
import { RecentResults } from './recent-results';

export interface EstimatorPoolOptions {
  /** Threads at most; they start when they are needed. */
  threads: number;
  /** An estimate that takes longer is given up. */
  deadlineMs: number;
  /** Arguments of Node for the threads; those of this process unless said otherwise. */
  execArgv?: string[];
}

/** What an answer is, and who still waits for it. */
interface Running {
  result: Promise<EffectFigures | NoEffect>;
  giveUp: AbortController;
  waiting: number;
}

const WAITING_FOR_EACH_THREAD = 32;
const IDLE_TIMEOUT_MS = 60_000;
const RESULTS_KEPT = 500;

/**
 * Estimates effects in threads, so that nobody else waits: equal tasks share one computation, results are kept under their key,
 * and a task that nobody waits for any more is stopped.
 */
export class EstimatorPool implements Estimator {
  private readonly pool: Piscina;
  private readonly results = new RecentResults<EffectFigures | NoEffect>(RESULTS_KEPT);
  private readonly running = new Map<string, Running>();

  constructor(private readonly options: EstimatorPoolOptions) {
    this.pool = new Piscina({
      filename: join(__dirname, `effect-worker${extname(__filename)}`),
      name: 'estimate',
      minThreads: 0,
      maxThreads: options.threads,
      maxQueue: options.threads * WAITING_FOR_EACH_THREAD,
      idleTimeout: IDLE_TIMEOUT_MS,
      ...(options.execArgv && { execArgv: options.execArgv }),
    });
  }

  /** @throws {ApiError} `ESTIMATION_TIMEOUT`, or `OVERLOADED` when too many wait already; the reason of `signal` */
  async estimate(task: EffectTask, signal?: AbortSignal): Promise<EffectFigures | NoEffect> {
    signal?.throwIfAborted();
    const known = this.results.get(task.key);
    if (known !== undefined) return known;
    const running = this.running.get(task.key) ?? this.begin(task);
    running.waiting += 1;
    const leave = (): void => {
      running.waiting -= 1;
      if (running.waiting === 0) running.giveUp.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await running.result;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  /** Stops what still runs. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private begin({ key, ...task }: EffectTask): Running {
    const giveUp = new AbortController();
    const deadline = AbortSignal.timeout(this.options.deadlineMs);
    const result = this.pool
      .run(task, { signal: AbortSignal.any([giveUp.signal, deadline]) })
      .then((figures: EffectFigures | NoEffect) => {
        this.results.keep(key, figures);
        return figures;
      })
      .catch((error: unknown) => {
        throw this.explained(error, deadline, giveUp.signal);
      })
      .finally(() => this.running.delete(key));
    const running = { result, giveUp, waiting: 0 };
    this.running.set(key, running);
    return running;
  }

  private explained(error: unknown, deadline: AbortSignal, giveUp: AbortSignal): unknown {
    if (giveUp.aborted) return new ApiError('ESTIMATION_TIMEOUT', 'nobody waited for the effect any more');
    if (deadline.aborted) {
      const seconds = this.options.deadlineMs / 1_000;
      return new ApiError(
        'ESTIMATION_TIMEOUT',
        `the effect was not estimated within ${seconds} seconds: ask for fewer donors or repetitions, or a shorter window`,
      );
    }
    const isFull = error instanceof Error && /queue is at limit|No task queue available/.test(error.message);
    return isFull ? new ApiError('OVERLOADED', 'too many effects are being estimated: try again shortly') : error;
  }
}

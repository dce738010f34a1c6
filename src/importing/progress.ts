import { Format, SingleBar } from 'cli-progress';

/** Where progress is written: standard error, or something like it. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressOptions {
  /** What is being read, for the beginning of each line. */
  readonly label: string;
  /** Null when the size is not known; then bytes are shown without a share. */
  readonly totalBytes: number | null;
  readonly stream?: ProgressStream;
  /** A clock in milliseconds that never runs backwards. */
  readonly nowMs?: () => number;
}

export interface Progress {
  /** Tells how far it is. Cheap: may be called for every thousand rows. */
  update(bytesRead: number, rows: number): void;
  /** Tells the end, whatever was told before. To be called after a failure too: a bar keeps the process alive until then. */
  finish(bytesRead: number, rows: number): void;
}

const LINE_INTERVAL_MS = 5_000;

/**
 * A bar where somebody watches; elsewhere plain lines, at most one in five seconds and one at the end, so that a log
 * stays a log. Never on standard output, which may be a pipe.
 */
export function showProgress({
  label,
  totalBytes,
  stream = process.stderr,
  nowMs = () => performance.now(),
}: ProgressOptions): Progress {
  return stream.isTTY ? bar(label, totalBytes, stream) : lines(label, totalBytes, stream, nowMs);
}

function lines(label: string, totalBytes: number | null, stream: ProgressStream, nowMs: () => number): Progress {
  let lastMs = nowMs();
  const write = (bytesRead: number, rows: number) =>
    void stream.write(`${label}: ${soFar(bytesRead, totalBytes, rows)}\n`);
  return {
    update(bytesRead, rows) {
      if (nowMs() - lastMs < LINE_INTERVAL_MS) return;
      lastMs = nowMs();
      write(bytesRead, rows);
    },
    finish: write,
  };
}

function bar(label: string, totalBytes: number | null, stream: ProgressStream): Progress {
  const single = new SingleBar({
    stream: stream as NodeJS.WriteStream,
    hideCursor: true,
    format: (options, { progress }, payload: { text?: string }) => {
      const drawn = totalBytes === null ? '' : `${Format.BarFormat(progress, options)} `;
      return `${label} ${drawn}${payload.text ?? ''}`;
    },
  });
  // Standard input has no size; a bar of one byte would be full at once, so none is drawn and the numbers remain.
  single.start(totalBytes ?? 1, 0);
  const draw = (bytesRead: number, rows: number) =>
    single.update(totalBytes === null ? 0 : bytesRead, { text: soFar(bytesRead, totalBytes, rows) });
  return {
    update: draw,
    finish(bytesRead, rows) {
      draw(bytesRead, rows);
      single.stop();
    },
  };
}

function soFar(bytesRead: number, totalBytes: number | null, rows: number): string {
  const share = totalBytes
    ? `${Math.floor((100 * bytesRead) / totalBytes)}% of ${megabytes(totalBytes)}`
    : megabytes(bytesRead);
  return `${share}, ${rows.toLocaleString('en-GB')} rows`;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

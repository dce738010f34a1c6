import { showProgress, type Progress, type ProgressStream, type Reading } from '../../importing';

/** How far the reading of a file is, shown until it is finished once. */
export class ReadingProgress {
  private readonly progress: Progress;
  private rows = 0;
  private isFinished = false;

  constructor(
    private readonly reading: Pick<Reading, 'name' | 'bytesRead' | 'totalBytes'>,
    stream: ProgressStream,
  ) {
    this.progress = showProgress({ label: reading.name, totalBytes: reading.totalBytes, stream });
  }

  update(rows: number): void {
    this.rows = rows;
    this.progress.update(this.reading.bytesRead, rows);
  }

  /** May be called again, and then does nothing. */
  finish(rows = this.rows): void {
    if (!this.isFinished) this.progress.finish(this.reading.bytesRead, rows);
    this.isFinished = true;
  }
}

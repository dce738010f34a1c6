import type { ContentClue } from '../edition-clue';

/** Keeps the latest day that a file reports as past: the file can't be older. Days after `notAfter` are plans and don't count. */
export class LatestEvent {
  private latest: string | null = null;

  constructor(
    private readonly inWords: string,
    private readonly notAfter: string | null,
  ) {}

  saw(date: string): void {
    if (this.notAfter !== null && date > this.notAfter) return;
    if (this.latest === null || date > this.latest) this.latest = date;
  }

  clue(): ContentClue | null {
    return this.latest === null ? null : { kind: 'LATEST_EVENT', date: this.latest, inWords: this.inWords };
  }
}

import type { ContentClue } from '../edition-clue';

/** Keeps the last month of a file. */
export class LastMonth {
  private last = '';

  /** @param month `YYYY-MM-01` */
  saw(month: string): void {
    if (month > this.last) this.last = month;
  }

  clue(): ContentClue | null {
    return this.last === '' ? null : { kind: 'LAST_MONTH', month: this.last.slice(0, 7) };
  }
}

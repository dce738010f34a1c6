import type { ContentClue } from '../edition-clue';

/** Keeps the days on which a file says that it was extracted: one, unless files were joined together. */
export class ExtractDates {
  private readonly dates = new Set<string>();

  saw(date: string): void {
    this.dates.add(date);
  }

  clue(): ContentClue | null {
    return this.dates.size === 0 ? null : { kind: 'EXTRACT_DATES', dates: [...this.dates].sort() };
  }
}

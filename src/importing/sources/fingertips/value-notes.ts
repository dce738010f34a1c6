import { absenceByNote } from './value-note';

const count = (number: number): string => number.toLocaleString('en-GB');

/** Counts what the notes beside values say, for the summary: of values that are there, and of missing ones. */
export class ValueNotes {
  private readonly besideValues = new Map<string, number>();
  private readonly unclear = new Map<string, number>();
  private missing = 0;

  saw(value: number | null, note: string): void {
    if (value === null) this.missing += 1;
    if (value === null && absenceByNote(note) === null) add(this.unclear, note);
    if (value !== null && note !== '') add(this.besideValues, note);
  }

  notes(): string[] {
    return [
      ...(this.missing === 0 ? [] : [`values are missing in ${count(this.missing)} rows, each with a reason`]),
      ...[...this.unclear].map(([note, times]) =>
        note === ''
          ? `${count(times)} missing values have no note, and are taken as not published`
          : `${count(times)} missing values have the note "${note}", and are taken as not published`,
      ),
      ...[...this.besideValues].map(([note, times]) => `${count(times)} values have the note "${note}", and are kept`),
    ];
  }
}

const add = (counts: Map<string, number>, note: string): void => void counts.set(note, (counts.get(note) ?? 0) + 1);

import { cellRefusal, squeezed, trimmed, type Column } from '../../reading';

export type Status = 'ATTENDED' | 'NOT_ATTENDED' | 'UNKNOWN';
export type Professional = 'GP' | 'OTHER_STAFF' | 'UNKNOWN';
export type Mode = 'FACE_TO_FACE' | 'TELEPHONE' | 'HOME_VISIT' | 'VIDEO_OR_ONLINE' | 'UNKNOWN';
export type Wait =
  | 'SAME_DAY'
  | 'ONE_DAY'
  | 'TWO_TO_7_DAYS'
  | 'EIGHT_TO_14_DAYS'
  | 'FIFTEEN_TO_21_DAYS'
  | 'TWENTY_TWO_TO_28_DAYS'
  | 'MORE_THAN_28_DAYS'
  | 'UNKNOWN';

/** The publisher's own words in one column, read whatever their case and blanks: editions write some of them with two. */
export class Vocabulary<Ours extends string> {
  private readonly meanings: ReadonlyMap<string, Ours>;
  // There are millions of cells and a dozen ways to write them.
  private readonly known = new Map<string, Ours>();

  constructor(private readonly words: Readonly<Record<string, Ours>>) {
    this.meanings = new Map(Object.entries(words).map(([word, meaning]) => [squeezed(word), meaning]));
  }

  /** @throws {RowRefusal} for a word that is not in it */
  read(cells: readonly string[], column: Column): Ours {
    const text = trimmed(cells, column);
    const meaning = this.known.get(text) ?? this.meanings.get(squeezed(text));
    if (meaning === undefined) {
      throw cellRefusal(column.heading, text, `one of ${Object.keys(this.words).join(', ')}`);
    }
    this.known.set(text, meaning);
    return meaning;
  }
}

export const statuses = new Vocabulary<Status>({ Attended: 'ATTENDED', DNA: 'NOT_ATTENDED', Unknown: 'UNKNOWN' });

export const professionals = new Vocabulary<Professional>({
  GP: 'GP',
  'Other Practice staff': 'OTHER_STAFF',
  Unknown: 'UNKNOWN',
});

export const modes = new Vocabulary<Mode>({
  'Face-to-Face': 'FACE_TO_FACE',
  Telephone: 'TELEPHONE',
  'Home Visit': 'HOME_VISIT',
  'Video/Online': 'VIDEO_OR_ONLINE',
  'Video Conference/Online': 'VIDEO_OR_ONLINE',
  Unknown: 'UNKNOWN',
});

export const waits = new Vocabulary<Wait>({
  'Same Day': 'SAME_DAY',
  '1 Day': 'ONE_DAY',
  '2 to 7 Days': 'TWO_TO_7_DAYS',
  '8 to 14 Days': 'EIGHT_TO_14_DAYS',
  '15 to 21 Days': 'FIFTEEN_TO_21_DAYS',
  '22 to 28 Days': 'TWENTY_TWO_TO_28_DAYS',
  'More than 28 Days': 'MORE_THAN_28_DAYS',
  'Unknown / Data Issue': 'UNKNOWN',
  'Unknown / Data Quality': 'UNKNOWN',
});

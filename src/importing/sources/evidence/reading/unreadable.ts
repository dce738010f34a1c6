/** A file of which no rows can be made out, with the line that is to blame if there is one. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly line: number | null,
    reason: string,
  ) {
    super(reason);
  }
}

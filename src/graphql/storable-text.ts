/** Can PostgreSQL store it and give back the same? NUL and halves of surrogate pairs it cannot; everything else stays as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** What a file's content says about when it was made. */
export type ContentClue =
  /** It reports an event of this day as past, so it is not older. */
  | { readonly kind: 'LATEST_EVENT'; readonly date: string; readonly inWords: string }
  /** It says on which day (or days) it was extracted. */
  | { readonly kind: 'EXTRACT_DATES'; readonly dates: readonly string[] }
  /** It covers months up to and with this one, `YYYY-MM`. */
  | { readonly kind: 'LAST_MONTH'; readonly month: string };

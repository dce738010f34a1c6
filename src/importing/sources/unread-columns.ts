/** A remark on columns that a file has and nobody reads: new ones, perhaps, of a later edition. */
export const unreadColumnsNote = (unread: readonly string[]): string[] =>
  unread.length === 0 ? [] : [`not read: ${unread.map((heading) => `"${heading}"`).join(', ')}`];

/** Lines of cells that stand below each other: text to the left, numbers (and dashes for none) to the right. */
export function inColumns(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const lines = header.length === 0 ? rows : [header, ...rows];
  const columns = Math.max(0, ...lines.map((cells) => cells.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  const isNumber = widths.map(
    (_, at) => rows.length > 0 && rows.every((cells) => /^(-|[\d,]+)$/.test(cells[at] ?? '')),
  );
  return lines.map((cells) =>
    cells
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd(),
  );
}

/** Where the refused rows of each file go that one run imports: `<file name>.rejected.csv`, no two the same. */
export class ReportPaths {
  private readonly given = new Set<string>();

  /** @param wanted the path that whoever runs it asks for */
  constructor(private readonly wanted: string | undefined) {}

  /** @param name the path or address of a file, or "standard input" */
  for(name: string): string {
    if (this.wanted !== undefined) return this.wanted;
    const parts = (/^https?:\/\//i.test(name) ? new URL(name).pathname : name).split(/[\\/]/).filter(Boolean);
    const names = [parts.at(-1) ?? 'import', parts.slice(-2).join('-'), parts.join('-')];
    const own = names.map((part) => `${part.replaceAll(' ', '-')}.rejected.csv`);
    // Editions lie in a folder each, under one name.
    const path = own.find((candidate) => !this.given.has(candidate)) ?? own[0]!;
    this.given.add(path);
    return path;
  }
}

const MOST_PROBLEMS_LISTED = 20;

/** What is wrong with the evidence, and where. */
export interface EvidenceProblem {
  readonly file: string;
  /** The line that the row begins in, the header being line 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly reason: string;
}

/** The evidence is refused as a whole. The message lists the first of its problems, a line for each. */
export class EvidenceInvalid extends Error {
  override readonly name = 'EvidenceInvalid';
  readonly problems: readonly EvidenceProblem[];

  constructor(
    readonly folder: string,
    found: readonly EvidenceProblem[],
    options?: { cause?: unknown },
  ) {
    super(sentence(folder, found), options);
    this.problems = found.slice(0, MOST_PROBLEMS_LISTED);
    this.total = found.length;
  }

  /** How many problems there are, listed or not. */
  readonly total: number;
}

function sentence(folder: string, found: readonly EvidenceProblem[]): string {
  const lines = found.slice(0, MOST_PROBLEMS_LISTED).map(problemLine);
  if (found.length > lines.length) lines.push(`and ${found.length - lines.length} more`);
  const counted = found.length === 1 ? '1 problem' : `${found.length} problems`;
  return `the evidence in ${folder} is refused and nothing of it was loaded, ${counted}:\n${lines.join('\n')}`;
}

/** `participations.csv line 37: …` */
export function problemLine({ file, line, reason }: EvidenceProblem): string {
  return `${file}${line === null ? '' : ` line ${line}`}: ${reason}`;
}

/** Gathers what is wrong, so that whoever mends the files hears everything at once. */
export class Problems {
  private readonly found: EvidenceProblem[] = [];

  add(file: string, line: number | null, reason: string): void {
    this.found.push({ file, line, reason });
  }

  /** @throws {EvidenceInvalid} when there are any */
  throwIfAny(folder: string, files: readonly string[]): void {
    if (this.found.length === 0) return;
    const inOrder = (a: EvidenceProblem, b: EvidenceProblem) =>
      files.indexOf(a.file) - files.indexOf(b.file) || (a.line ?? 0) - (b.line ?? 0);
    throw new EvidenceInvalid(folder, [...this.found].sort(inOrder));
  }
}

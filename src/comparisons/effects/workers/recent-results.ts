/** The results asked for last, by key; the one not asked for longest makes room. */
export class RecentResults<Result> {
  private readonly byKey = new Map<string, Result>();

  constructor(private readonly most: number) {}

  get(key: string): Result | undefined {
    const result = this.byKey.get(key);
    if (result !== undefined) this.keep(key, result);
    return result;
  }

  keep(key: string, result: Result): void {
    this.byKey.delete(key);
    this.byKey.set(key, result);
    if (this.byKey.size > this.most) this.byKey.delete(this.byKey.keys().next().value!);
  }
}

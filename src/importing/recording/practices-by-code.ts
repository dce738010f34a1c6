import type { Transaction } from '../../database';
import type { RejectedRow } from '../reading';

export interface KnownPractice {
  id: number;
  openedOn: string | null;
  closedOn: string | null;
}

/** The organisations that rows may speak of, by code. */
export class PracticesByCode {
  constructor(private readonly byCode: ReadonlyMap<string, KnownPractice>) {}

  has(code: string): boolean {
    return this.byCode.has(code);
  }

  get(code: string): KnownPractice | undefined {
    return this.byCode.get(code);
  }

  /** What is said of a row whose code no register has given. */
  unknown(line: number, code: string): RejectedRow {
    return {
      line,
      column: 'practice code',
      value: code,
      rejected: `no practice has the code "${code}": import an edition of the practice register (ods-practices) that lists it first`,
    };
  }
}

export async function practicesByCode(transaction: Transaction): Promise<PracticesByCode> {
  const { rows } = await transaction.query<{ key: string; id: number; opened_on: string | null; closed_on: string | null }>(
    `select n.key, n.id, o.opened_on, o.closed_on from organisation_current o join node n on n.id = o.node_id
     where o.kind in ('PRACTICE', 'OTHER') and o.ods_code is not null`,
  );
  return new PracticesByCode(new Map(rows.map(({ key, id, opened_on, closed_on }) => [key, { id, openedOn: opened_on, closedOn: closed_on }])));
}

import type { Transaction } from '../../database';
import type { RejectedRow } from '../reading';

export interface KnownPractice {
  id: number;
  openedOn: string | null;
  /** The last day, inclusive. */
  closedOn: string | null;
}

/** The organisations that rows may speak of, by code. */
export class PracticesByCode {
  constructor(private readonly byCode: ReadonlyMap<string, KnownPractice>) {}

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

/** Every code that a register or the evidence has given. Clinics are among them: some prescribe, and stand in measures. */
export async function practicesByCode(transaction: Transaction): Promise<PracticesByCode> {
  const { rows } = await transaction.query<{ code: string } & KnownPractice>(
    `select n.key as code, n.id, o.opened_on as "openedOn", o.closed_on as "closedOn"
     from organisation_current o join node n on n.id = o.node_id
     where o.kind in ('PRACTICE', 'OTHER') and o.ods_code is not null`,
  );
  return new PracticesByCode(new Map(rows.map(({ code, ...practice }) => [code, practice])));
}

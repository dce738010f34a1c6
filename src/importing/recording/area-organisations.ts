import type { Transaction } from '../../database';

/** Networks, commissioners and trusts that a register lists, by code. Practices are looked up apart: an unknown one is a mistake. */
export async function areaOrganisations(transaction: Transaction): Promise<ReadonlyMap<string, number>> {
  const { rows } = await transaction.query<{ code: string; id: number }>(
    `select o.ods_code as code, o.node_id as id from organisation_current o
     where o.kind in ('PCN', 'COMMISSIONER', 'TRUST') and o.ods_code is not null and o.node_id > 0`,
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

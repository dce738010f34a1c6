import { identitiesOf } from '../../changes';
import type { Transaction } from '../../database';
import type { TakenRow } from '../reading';
import type { PcnMemberRow } from '../sources';
import { unlessEarlierOrLesser } from './lesser-registers';
import { onceAPractice } from './once-a-practice';
import type { RecordedSource } from './recorder';
import { editionValues, keepWhatStands, stageByColumn, UNLESS_EARLIER_EDITION } from './table-stage';
import { tables } from './tables';

interface Named {
  kind: 'PCN' | 'PRACTICE';
  name: string;
  commissionerCode: string;
  line: number;
}

/**
 * Stages the networks, as organisations and as programmes, and the practices that an edition names. It gives names and
 * commissioners only, so it yields to the evidence and to the registers of practices and of networks; not to its earlier editions.
 *
 * @returns the identities of organisations by code, and those of programmes by the code of the network
 */
export async function stageNetworks(
  transaction: Transaction,
  taken: readonly TakenRow<PcnMemberRow>[],
  source: RecordedSource,
  releaseId: number,
): Promise<{ organisations: Map<string, number>; programmes: Map<string, number> }> {
  const named = namedOrganisations(taken);
  const networks = [...named].filter(([, { kind }]) => kind === 'PCN');
  const organisations = await identitiesOf(transaction, 'ORGANISATION', named.keys());
  const programmeKeys = networks.map(([code]) => `PCN-${code}`);
  const byKey = await identitiesOf(transaction, 'PROGRAMME', programmeKeys);
  const programmes = new Map(networks.map(([code]) => [code, byKey.get(`PCN-${code}`)!]));
  await stageByColumn(
    transaction,
    tables.organisation,
    [...named].map(([code, { kind, name, commissionerCode, line }]) => ({
      node_id: organisations.get(code)!,
      kind,
      sub_kind: kind === 'PCN' ? 'PCN' : 'GENERAL_PRACTICE',
      ods_code: code,
      name,
      register_name: name,
      status: 'UNKNOWN',
      commissioner_code: commissionerCode,
      source_id: source.sourceId,
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    })),
  );
  const commissioners = await commissionersByCode(transaction);
  await stageByColumn(
    transaction,
    tables.programme,
    networks.map(([code, { name, commissionerCode, line }]) => ({
      node_id: programmes.get(code)!,
      name,
      model: 'PRIMARY_CARE_NETWORK',
      lead_id: organisations.get(code)!,
      commissioner_id: commissioners.get(commissionerCode) ?? null,
      geography: commissionerCode,
      launched_precision: 'UNKNOWN',
      status: 'UNKNOWN',
      source_id: source.sourceId,
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    })),
  );
  await onceAPractice(transaction, () =>
    keepWhatStands(transaction, tables.organisation, unlessEarlierOrLesser(source.kind), editionValues(source)),
  );
  await keepWhatStands(transaction, tables.programme, UNLESS_EARLIER_EDITION, editionValues(source));
  return { organisations, programmes };
}

/** Each code once, as it is printed last. */
function namedOrganisations(taken: readonly TakenRow<PcnMemberRow>[]): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const { row, line } of taken) {
    const { practiceName, practiceCommissionerCode, pcnName, pcnCommissionerCode } = row;
    named.set(row.practiceCode, {
      kind: 'PRACTICE',
      name: practiceName,
      commissionerCode: practiceCommissionerCode,
      line,
    });
    named.set(row.pcnCode, { kind: 'PCN', name: pcnName, commissionerCode: pcnCommissionerCode, line });
  }
  return named;
}

/** Commissioners that the record holds; a network of another has none, only the code. */
async function commissionersByCode(transaction: Transaction): Promise<Map<string, number>> {
  const { rows } = await transaction.query<{ code: string; id: number }>(
    `select ods_code as code, node_id as id from organisation_current where kind = 'COMMISSIONER' and ods_code is not null`,
  );
  return new Map(rows.map(({ code, id }) => [code, id]));
}

import type { VersionedTable } from '../../changes';
import type { ImportKind } from '../sources';
import { evidenceTables, versionedTable } from '../sources/evidence/tables';

function tableOfEvidence(name: string): VersionedTable {
  return versionedTable(evidenceTables.find(({ table }) => table === name)!);
}

const registerState = tableOfEvidence('register_state');

/** The versioned tables that importers write, as the evidence writes them, with the columns that only registers fill. */
export const tables = {
  source: tableOfEvidence('source'),
  organisation: tableOfEvidence('organisation'),
  programme: tableOfEvidence('programme'),
  participation: tableOfEvidence('participation'),
  listSize: tableOfEvidence('list_size'),
  claim: tableOfEvidence('claim'),
  relation: tableOfEvidence('relation'),
  registerState: {
    ...registerState,
    attributes: [...new Set([...registerState.attributes, 'opened_on', 'national_grouping', 'health_geography'])],
  },
  metric: {
    name: 'metric',
    key: ['node_id'],
    attributes: [
      'name',
      'family',
      'kind',
      'unit',
      'per',
      'lower_is_better',
      'frequency',
      'definition',
      'source_id',
      'caveats',
      'is_simulated',
    ],
  },
  observation: {
    name: 'observation',
    key: ['metric_id', 'period_start', 'organisation_id', 'period_months'],
    attributes: ['numerator', 'denominator', 'value', 'absence'],
  },
} satisfies Record<string, VersionedTable>;

/** The tables that a file of each kind fills. */
export const tablesOfKind: Record<ImportKind, readonly VersionedTable[]> = {
  'ods-practices': [tables.organisation, tables.registerState],
  'ods-trusts': [tables.organisation, tables.registerState],
  'ods-commissioners': [tables.organisation, tables.registerState],
  'ods-practice-commissioners': [tables.organisation, tables.relation],
  'ods-pcns': [tables.organisation, tables.registerState],
  'ods-pcn-members': [tables.organisation, tables.programme, tables.participation],
  'nhs-list-size': [tables.listSize],
  'nhs-practice-map': [tables.claim],
  'nhs-gp-appointments': [tables.organisation, tables.observation],
  'nhse-ae': [tables.organisation, tables.relation, tables.observation],
  'nhs-qof': [tables.claim, tables.observation],
  fingertips: [tables.observation],
  'practice-characteristics': [tables.observation],
  measures: [tables.observation],
  observations: [tables.observation],
};

import { metricModels } from '../outcomes';
import type { World } from '../world';
import { metricTable } from './metric-table';
import { listSizeTable, organisationTable, registerTable, relationTable } from './organisation-tables';
import { participationTable, programmeTable } from './programme-tables';
import { sourceTable } from './source-table';
import type { TableFile } from './table-file';

/** What a simulation says beside its observations, in the shape of the tables of the evidence. */
export function recordTables(world: World): TableFile[] {
  return [
    sourceTable(world),
    organisationTable(world),
    registerTable(world),
    relationTable(world),
    programmeTable(world),
    participationTable(world),
    listSizeTable(world),
    metricTable(metricModels(world.parameters)),
  ];
}

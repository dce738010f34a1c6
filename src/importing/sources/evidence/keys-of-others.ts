import type { NodeKind } from '../../../changes';
import type { Database } from '../../../database';
import type { EvidenceSet } from './evidence-set';
import type { LeftToOthers } from './reading/read-evidence';
import { IMPORTER } from './releases';
import { evidenceTables } from './tables';

/** What the record holds from registers, edits and other sets. What only this set says it must go on saying itself. */
export function keysOfOthers(database: Database, { sourceKey }: EvidenceSet): LeftToOthers {
  return {
    async keysOnRecord(kind, keys) {
      const rows = await database.rows<{ key: string }>(
        `select n.key from node n join ${tableOf(kind)}_current t on t.node_id = n.id
         left join release r on r.node_id = t.release_id
         where n.kind = $1 and n.key = any($2)
           and not (r.importer is not distinct from '${IMPORTER}'
             and r.source_id in (select id from node where kind = 'SOURCE' and key = $3))`,
        [kind, keys, sourceKey],
      );
      return rows.map(({ key }) => key);
    },
  };
}

const tableOf = (kind: NodeKind): string =>
  evidenceTables.find(({ fields }) => fields.some(({ identifies }) => identifies === kind))!.table;

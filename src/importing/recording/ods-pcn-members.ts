import { identitiesOf } from '../../changes';
import type { TakenRow } from '../reading';
import type { PcnMemberRow } from '../sources';
import { addDays } from '../../time';
import type { Recorder, RecordingRun } from './recorder';
import { applyTable, leaveWhatStands, stageByColumn } from './table-stage';
import { tables } from './tables';

/**
 * An edition of the network register: a complete statement of who was in which network when. The latest edition is the
 * preferred one; earlier ones keep what they said.
 */
export function recordPcnMembers({ transaction, releaseId }: RecordingRun): Recorder<PcnMemberRow> {
  const taken: TakenRow<PcnMemberRow>[] = [];
  return {
    async stage(rows) {
      for await (const row of rows) taken.push(row);
    },

    async finish({ sourceId, edition, statedEarliest, statedLatest }) {
      const key = (row: PcnMemberRow): string => `PCN-${row.pcnCode}/${row.practiceCode}/JOINED/ODS-EPCN-${edition}/${row.from}`;
      const organisations = await identitiesOf(transaction, 'ORGANISATION', taken.flatMap(({ row }) => [row.pcnCode, row.practiceCode]));
      const programmes = await identitiesOf(transaction, 'PROGRAMME', taken.map(({ row }) => `PCN-${row.pcnCode}`));
      const participations = await identitiesOf(transaction, 'PARTICIPATION', taken.map(({ row }) => key(row)));
      await stageOrganisations(organisations, sourceId);
      await stageProgrammes(organisations, programmes, sourceId);
      await stageByColumn(transaction, tables.participation, taken.map(({ row, line }) => ({
        node_id: participations.get(key(row))!,
        programme_id: programmes.get(`PCN-${row.pcnCode}`)!,
        practice_id: organisations.get(row.practiceCode)!,
        stage: 'JOINED',
        modality: 'ACTUAL',
        attribution: 'DOCUMENT',
        valid_from_text: row.from,
        valid_from_precision: 'DAY',
        valid_from_earliest: row.from,
        valid_from_latest: row.from,
        ...(row.toInclusive === null ? {} : lastDay(row.toInclusive)),
        is_preferred: true,
        source_id: sourceId,
        stated_earliest: statedEarliest,
        stated_latest: statedLatest,
        grade: 'A',
        release_id: releaseId,
        release_row: line,
      })));
      await leaveEqualStatements();
      await preferTheLatestEdition(sourceId, statedLatest);
    },

    async apply(revision) {
      await applyTable(transaction, tables.organisation, revision);
      await applyTable(transaction, tables.programme, revision);
      return applyTable(transaction, tables.participation, revision);
    },
  };

  async function stageOrganisations(ids: Map<string, number>, sourceId: number): Promise<void> {
    const rows = new Map<string, { name: string; kind: 'PCN' | 'PRACTICE'; commissioner: string | null; line: number }>();
    for (const { row, line } of taken) {
      rows.set(row.practiceCode, { name: row.practiceName, kind: 'PRACTICE', commissioner: row.practiceCommissionerCode, line });
      rows.set(row.pcnCode, { name: row.pcnName, kind: 'PCN', commissioner: row.pcnCommissionerCode, line });
    }
    await stageByColumn(transaction, tables.organisation, [...rows].map(([code, { name, kind, commissioner, line }]) => ({
      node_id: ids.get(code)!,
      kind,
      sub_kind: kind === 'PCN' ? 'PCN' : 'GENERAL_PRACTICE',
      ods_code: code,
      name,
      register_name: name,
      status: 'UNKNOWN',
      commissioner_code: commissioner,
      source_id: sourceId,
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    })));
    await leaveWhatStands(transaction, tables.organisation);
  }

  async function stageProgrammes(organisations: Map<string, number>, programmes: Map<string, number>, sourceId: number): Promise<void> {
    const networks = new Map(taken.map(({ row, line }) => [row.pcnCode, { name: row.pcnName, commissioner: row.pcnCommissionerCode, line }]));
    await stageByColumn(transaction, tables.programme, [...networks].map(([code, { name, commissioner, line }]) => ({
      node_id: programmes.get(`PCN-${code}`)!,
      name,
      model: 'PRIMARY_CARE_NETWORK',
      lead_id: organisations.get(code)!,
      geography: commissioner,
      launched_precision: 'UNKNOWN',
      status: 'UNKNOWN',
      source_id: sourceId,
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    })));
    await leaveWhatStands(transaction, tables.programme);
  }

  /** The same edition may have been recorded by hand, in part: what says the same is left as it is. */
  async function leaveEqualStatements(): Promise<void> {
    await transaction.query(
      `delete from stage_participation s using participation_current t
       where t.node_id = s.node_id and t.programme_id = s.programme_id and t.practice_id = s.practice_id and t.stage = s.stage
         and (t.valid_from_earliest, t.valid_from_latest, t.valid_to_earliest, t.valid_to_latest)
           is not distinct from (s.valid_from_earliest, s.valid_from_latest, s.valid_to_earliest, s.valid_to_latest)`,
    );
  }

  /** Rows of earlier editions lose their preference to this one; or, where a later edition is held, this one never has it. */
  async function preferTheLatestEdition(sourceId: number, statedLatest: string): Promise<void> {
    const ofRegister = `(select s.node_id from source_current s join node n on n.id = s.node_id where n.key like 'ODS-EPCN-%')`;
    await transaction.query(
      `update stage_participation s set is_preferred = false where exists (
         select 1 from participation_current t
         where t.programme_id = s.programme_id and t.source_id in ${ofRegister} and t.source_id <> $1 and t.stated_latest > $2::date)`,
      [sourceId, statedLatest],
    );
    const columns = [...tables.participation.key, ...tables.participation.attributes, 'release_id', 'release_row'];
    const values = columns.map((column) => (column === 'is_preferred' ? 'false' : `t.${column}`));
    await transaction.query(
      `insert into stage_participation (${columns.join(', ')})
       select ${values.join(', ')} from participation_current t
       where t.is_preferred and t.stage = 'JOINED' and t.source_id in ${ofRegister} and t.source_id <> $1 and t.stated_latest < $2::date
         and t.programme_id in (select programme_id from stage_participation where is_preferred)`,
      [sourceId, statedLatest],
    );
  }
}

function lastDay(printed: string): Record<string, string> {
  const firstDayOut = addDays(printed, 1);
  return { valid_to_text: printed, valid_to_precision: 'DAY', valid_to_earliest: firstDayOut, valid_to_latest: firstDayOut };
}

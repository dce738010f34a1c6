import { randomUUID } from 'node:crypto';
import { applyRows, identitiesOf, UserErrorCode, type EditedRow, type Faults, type PreparedEdit } from '../../changes';
import type { Transaction } from '../../database';
import { dateColumns, keptDate, namedById, namedSource, standingNode, expectText } from '../../evidence';
import type { RecordParticipationInput } from './participation-inputs';
import {
  endingOf,
  expectInOrder,
  expectModality,
  lastDayOf,
  PARTICIPATION_KINDS,
  PARTICIPATION_TABLE,
  standingParticipation,
  statedColumns,
  watchParticipation,
} from './participation-row';

export interface EditedParticipation extends Record<string, unknown> {
  participationId: number;
}

/** Checks a participation that is to be recorded; the rules over several rows are the database's. */
export async function prepareParticipation(
  transaction: Transaction,
  input: RecordParticipationInput,
  faults: Faults,
): Promise<PreparedEdit<EditedParticipation> | null> {
  const programme = input.programme.trim().toUpperCase();
  const programmeId = await standingNode(transaction, 'PROGRAMME', programme);
  if (programmeId === null)
    faults.add(UserErrorCode.UNKNOWN, 'programme', `no programme has the slug "${input.programme.slice(0, 80)}"`);
  const whose = await whoseParticipation(transaction, input, programmeId, faults);
  const source = await namedSource(transaction, input.source, 'source', faults);
  const origin = await namedSource(transaction, input.origin, 'origin', faults);
  const ends = await spellToEnd(transaction, input, whose, programmeId, faults);
  expectModality(input.modality, faults);
  expectText(input.note, 'note', faults);
  const row: EditedRow = {
    programme_id: programmeId,
    practice_id: whose.practiceId,
    cohort_id: whose.cohortId,
    cohort_size: input.cohortSize ?? null,
    stage: input.stage,
    modality: input.modality ?? 'ACTUAL',
    attribution: input.attribution ?? null,
    ...dateColumns('valid_from', input.from == null ? UNKNOWN : keptDate(input.from, 'from', faults)),
    ...dateColumns('valid_to', lastDayOf(input.lastDay, input.endedBy, faults)),
    ended_by_id: await endingOf(transaction, input.endedBy, faults),
    is_preferred: input.isPreferred ?? true,
    source_id: source?.nodeId ?? null,
    origin_source_id: origin?.nodeId ?? null,
    ...statedColumns(input.statedAt, source, faults),
    revises_id: null,
    grade: input.grade ?? source?.grade ?? null,
    note: input.note ?? null,
    release_id: null,
    release_row: null,
  };
  expectInOrder(row, faults);
  if (!faults.isEmpty) return null;

  const key = [programme, whose.key, input.stage, source!.key, randomUUID()].join('/');
  const nodeId = (await identitiesOf(transaction, 'PARTICIPATION', [key])).get(key)!;
  const ended = ends === null ? [] : [{ ...ends.row, ended_by_id: nodeId }];
  return {
    summary: `${whose.key} ${input.stage} in ${programme}, as ${source!.key} says`,
    made: { participationId: nodeId },
    latestChange: () => latestAbout(transaction, row),
    apply: (revision) => applyRows(transaction, PARTICIPATION_TABLE, revision, [{ node_id: nodeId, ...row }, ...ended]),
  };
}

const UNKNOWN = { text: null, precision: 'UNKNOWN', earliest: null, latest: null };

interface Whose {
  practiceId: number | null;
  cohortId: number | null;
  key: string;
}

async function whoseParticipation(
  transaction: Transaction,
  { practice, cohort, cohortSize }: RecordParticipationInput,
  programmeId: number | null,
  faults: Faults,
): Promise<Whose> {
  if ((practice == null) === (cohort == null))
    faults.invalid('practice', 'give either a practice or a cohort, and not both');
  if (cohortSize != null && cohort == null) faults.invalid('cohortSize', 'cohortSize is given without a cohort');
  if (cohortSize != null && cohortSize < 1) faults.invalid('cohortSize', 'cohortSize must be 1 or more');
  if (cohort != null) {
    const named = await namedById(transaction, cohort, { Cohort: 'COHORT' }, 'cohort', faults);
    await expectCohortOf(transaction, named?.nodeId ?? null, programmeId, faults);
    return { practiceId: null, cohortId: named?.nodeId ?? null, key: named?.key ?? '' };
  }
  const code = practice?.trim().toUpperCase() ?? '';
  const { rows } = await transaction.query<{ node_id: number }>(
    `select node_id from organisation_current where kind = 'PRACTICE' and ods_code = $1`,
    [code],
  );
  if (rows.length === 0 && practice != null)
    faults.add(UserErrorCode.UNKNOWN, 'practice', `no practice has the ODS code "${practice.slice(0, 80)}"`);
  return { practiceId: rows[0]?.node_id ?? null, cohortId: null, key: code };
}

async function expectCohortOf(
  transaction: Transaction,
  cohortId: number | null,
  programmeId: number | null,
  faults: Faults,
): Promise<void> {
  if (cohortId === null || programmeId === null) return;
  const { rowCount } = await transaction.query('select from cohort_current where node_id = $1 and programme_id = $2', [
    cohortId,
    programmeId,
  ]);
  if (rowCount === 0) faults.invalid('cohort', 'the cohort is one of another programme');
}

/** The row of having joined that a row of leaving ends: of the same practice or cohort, in the same programme. */
async function spellToEnd(
  transaction: Transaction,
  { ends, stage }: RecordParticipationInput,
  { practiceId, cohortId }: Whose,
  programmeId: number | null,
  faults: Faults,
): Promise<{ row: EditedRow; expectUntouched: () => Promise<void> } | null> {
  const named = await namedById(transaction, ends, PARTICIPATION_KINDS, 'ends', faults);
  if (named === null) return null;
  const expectUntouched = await watchParticipation(transaction, named.nodeId);
  const row = await standingParticipation(transaction, named.nodeId);
  const isSame =
    row['programme_id'] === programmeId && row['practice_id'] === practiceId && row['cohort_id'] === cohortId;
  if (stage !== 'LEFT') faults.invalid('ends', 'only a row of the stage LEFT ends another');
  if (!isSame || row['stage'] !== 'JOINED')
    faults.invalid('ends', 'ends must name a JOINED row of the same practice or cohort in the same programme');
  if (row['ended_by_id'] !== null || row['valid_to_latest'] !== null || row['valid_to_earliest'] !== null)
    faults.add(UserErrorCode.CONFLICT, 'ends', 'what ends names has ended already: correct it instead');
  return { row, expectUntouched };
}

/** The latest change of any row of the same practice or cohort in the same programme. */
async function latestAbout(
  transaction: Transaction,
  { programme_id, practice_id, cohort_id }: EditedRow,
): Promise<number> {
  const { rows } = await transaction.query<{ revision: number }>(
    `select coalesce(max(greatest(recorded_in, nullif(superseded_in, 2147483647))), 0) as revision from participation
     where programme_id = $1 and (practice_id = $2 or cohort_id = $3)`,
    [programme_id, practice_id, cohort_id],
  );
  return rows[0]!.revision;
}

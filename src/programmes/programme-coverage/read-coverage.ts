import type { ClaimRow, ConflictRow } from '../../evidence';
import type { Moment } from '../../time';
import type { ParticipationRow } from '../participation-queries';
import type { ProgrammeContext } from '../programme-context';
import type { ProgrammeRow } from '../programme-queries';
import { areaOnDay } from './area-on-day';
import { coverageCount, type CoverageCountRow } from './coverage-count';
import { whyNotDetermined, type NumberedStatement } from './not-determined';
import { practicesAtStages } from './practices-at-stages';
import { statedCoverage, type StatedCoverageRow } from './stated-coverage';

export interface CoverageRow {
  asOf: string;
  certain: CoverageCountAt;
  possible: CoverageCountAt;
  rest: CoverageCountAt;
  stated: StatedCoverageRow<ClaimRow>[];
  notDetermined: string | null;
}

/** Its practices and rows are loaded when they are asked for. */
export interface CoverageCountAt extends CoverageCountRow {
  moment: Moment;
}

/** How much of its area a programme had at any of the stages on the moment's day. */
export async function readCoverage(
  programme: ProgrammeRow,
  stages: ReadonlySet<string>,
  moment: Moment,
  context: ProgrammeContext,
): Promise<CoverageRow> {
  const day = moment.asOf;
  const [memberships, statements, stated] = await Promise.all([
    context.programmes.membershipsOfProgramme.load(programme.nodeId, moment),
    context.programmes.participationsOfProgramme.load(programme.nodeId, moment),
    statedAbout(programme, moment, context),
  ]);
  const certain = practicesAtStages(stages, memberships, statements, day, 'CERTAIN');
  const possible = practicesAtStages(stages, memberships, statements, day, 'POSSIBLE');
  const possibleIds = possible.map(({ practiceId }) => practiceId);
  const area = await areaOnDay(programme, possibleIds, moment, context);
  const count = (counted: { practiceId: number; participationId?: number }[]): CoverageCountAt => {
    const participationIds = counted.flatMap(({ participationId }) => participationId ?? []);
    return {
      ...coverageCount(
        counted.map(({ practiceId }) => practiceId),
        participationIds,
        area,
        day,
      ),
      moment,
    };
  };
  const others = [...area.practiceIds].filter((id) => !possibleIds.includes(id));
  const counts = {
    certain: count(certain),
    possible: count(possible),
    rest: count(others.map((practiceId) => ({ practiceId }))),
  };
  const numbered = await givenByNumber(statements, moment, context);
  const gaps = { day, hasArea: programme.areaId !== null, ...counts, stages, numbered };
  return { asOf: day, ...counts, stated, notDetermined: whyNotDetermined(gaps) };
}

async function statedAbout(
  programme: ProgrammeRow,
  moment: Moment,
  { evidence }: ProgrammeContext,
): Promise<StatedCoverageRow<ClaimRow>[]> {
  const [ofProgramme, ofArea] = await Promise.all([
    evidence.claimsBySubject.load(programme.nodeId, moment),
    programme.areaId === null ? [] : evidence.claimsBySubject.load(programme.areaId, moment),
  ]);
  const counts = ofProgramme.filter(({ metric }) => metric === 'PRACTICES_IN_PROGRAMME').map(({ nodeId }) => nodeId);
  const conflicts = await evidence.conflictsByMember.loadMany(counts, moment);
  const misreadings = counts.filter((id, index) => conflicts[index]!.some((conflict) => isMisreadingIn(conflict, id)));
  return statedCoverage(ofProgramme, ofArea, new Set(misreadings), moment.asOf);
}

/** Of two readings of one text one is preferred; what holds another position than it does is the misreading. */
function isMisreadingIn({ kind, preferredId, members }: ConflictRow, claimId: number): boolean {
  if (kind !== 'MISREADING' || preferredId === null) return false;
  const positionOf = (id: number) => members.find(({ memberId }) => memberId === id)?.position;
  const position = positionOf(claimId);
  return position !== undefined && position !== '*' && position !== positionOf(preferredId);
}

async function givenByNumber(
  statements: readonly ParticipationRow[],
  moment: Moment,
  { programmes }: ProgrammeContext,
): Promise<NumberedStatement[]> {
  const numbered = statements.filter(({ cohortId }) => cohortId !== null);
  const cohorts = await programmes.cohortById.loadMany(
    numbered.map(({ cohortId }) => cohortId!),
    moment,
  );
  return numbered.map((statement, index) => ({
    cohortLabel: cohorts[index]?.label ?? statement.key,
    stage: statement.stage,
    size: statement.cohortSize,
    from: statement.from,
    to: statement.to,
  }));
}

import type { PartialDate } from '../../graphql';
import { holdsOn, type Certainty, type Day } from '../../time';
import { isMemberOn, type Membership } from '../membership';

/** A practice, and the row that it is counted by. */
export interface CountedPractice {
  practiceId: number;
  participationId: number;
}

/** As much of a participation as its place in the pipeline depends on. */
export interface StageStatement {
  nodeId: number;
  practiceId: number | null;
  stage: string;
  isPreferred: boolean;
  knowledge: string;
  from: Pick<PartialDate, 'earliest' | 'latest'>;
  to: Pick<PartialDate, 'earliest' | 'latest'> | null;
}

/**
 * The named practices of a programme that stood at one of the stages on a day, each once. Whoever joined stays joined by the
 * rule of memberships; an earlier stage lasts until the next one begins.
 */
export function practicesAtStages(
  stages: ReadonlySet<string>,
  memberships: readonly Membership<CountedPractice>[],
  statements: readonly StageStatement[],
  day: Day,
  certainty: Certainty,
): CountedPractice[] {
  const joined = stages.has('JOINED') ? memberships.filter((membership) => isMemberOn(membership, day, certainty)) : [];
  const counted = [
    ...joined.map(({ statement: { practiceId, participationId } }) => ({ practiceId, participationId })),
    ...atOtherStages(stages, statements, day, certainty),
  ];
  return [...new Map(counted.toReversed().map((practice) => [practice.practiceId, practice])).values()].toReversed();
}

function atOtherStages(
  stages: ReadonlySet<string>,
  statements: readonly StageStatement[],
  day: Day,
  certainty: Certainty,
): CountedPractice[] {
  const preferred = statements.filter(({ isPreferred, practiceId }) => isPreferred && practiceId !== null);
  return preferred
    .filter(({ stage }) => stage !== 'JOINED' && stages.has(stage))
    .filter((statement) => certainty === 'POSSIBLE' || statement.knowledge === 'KNOWN')
    .filter((statement) => {
      const next = preferred.find(
        (later) => later.practiceId === statement.practiceId && isNextStage(statement, later),
      );
      return holdsOn({ from: statement.from, to: statement.to ?? next?.from ?? null }, day, certainty);
    })
    .map(({ practiceId, nodeId }) => ({ practiceId: practiceId!, participationId: nodeId }));
}

/** A code that merged or closed is no further stage. The statements come in the order of their first days. */
function isNextStage(statement: StageStatement, later: StageStatement): boolean {
  if (later === statement || later.stage === 'MERGED' || later.stage === 'CLOSED') return false;
  return begins(later) > begins(statement);
}

function begins({ from }: StageStatement): Day {
  return from.latest ?? from.earliest ?? '';
}

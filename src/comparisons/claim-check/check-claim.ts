import type { Database } from '../../database';
import type { ClaimRow } from '../../evidence';
import { readMetricsByCode } from '../../metrics';
import {
  Certainty,
  readMemberships,
  readProgrammesById,
  readUnnamedMembers,
  type ProgrammeRow,
} from '../../programmes';
import { addMonths, onDay, type Day } from '../../time';
import type { Answer } from '../answer/answer';
import { EffectMethod } from '../answer/vocabulary';
import { compareModels } from '../compare-models';
import { answerEffects, type EstimatorContext } from '../effects/answer-effects';
import type { EffectRow } from '../effects/effect-row';
import type { NotEstimable } from '../answer/not-estimable';
import { CohortInput, ComparisonInput } from '../question/comparison-input';
import { EffectOptions } from '../question/effect-options';
import {
  LeaverRule,
  ListJumpRule,
  MembershipRule,
  OverlapRule,
  SuccessionRule,
  Weighting,
} from '../question/vocabulary';
import { judgeCount } from './claimed-count';
import { judgeDirection } from './claimed-effect';
import { notComparable, notDeterminable, type Judged } from './verdict';

export interface ClaimCheckRow extends Judged {
  /** The comparison that says so, where there is one. */
  comparison: Answer | null;
  effect: EffectRow | NotEstimable | null;
}

const USUAL_RULES = {
  membership: MembershipRule.AS_IT_WAS,
  certainty: Certainty.CERTAIN,
  maxGapMonths: 6,
  leavers: LeaverRule.CENSORED,
  succession: SuccessionRule.STOP,
  listJumps: ListJumpRule.KEPT,
  weighting: Weighting.PRACTICE,
  overlap: OverlapRule.FIRST_COHORT,
  confidence: 0.95,
} satisfies Partial<ComparisonInput>;

/** How far before and after a claim of an outcome is looked. */
const MONTHS_BEFORE = 36;
const MONTHS_AFTER = 24;

/** A claim against what the record can say. Most claims are of what no record holds, and that is an answer too. */
export async function checkClaim(
  context: { database: Database } & EstimatorContext,
  claim: ClaimRow,
): Promise<ClaimCheckRow> {
  const alone = (judged: Judged): ClaimCheckRow => ({ ...judged, comparison: null, effect: null });
  if (claim.modality !== 'ACTUAL') {
    return alone(notComparable('It says what was expected, or under a condition, and not what was so.'));
  }
  const programme = await programmeOf(context.database, claim);
  if (claim.metric === 'PRACTICES_IN_PROGRAMME') {
    return alone(programme === null ? aboutNoProgramme() : await checkCount(context.database, claim, programme));
  }
  const [metric] = await readMetricsByCode(context.database, [claim.metric], claim.moment);
  if (metric == null || metric.kind === null) {
    return alone(notComparable('It is no statement of an outcome or of a number of practices that the record holds.'));
  }
  if (programme === null) return alone(aboutNoProgramme());
  if (claim.direction === null) {
    return alone(notComparable('It gives no direction, and a figure alone has nothing to be held against.'));
  }
  return checkOutcome(context, claim, programme, claim.direction);
}

function aboutNoProgramme(): Judged {
  return notComparable('It is about no programme whose practices are known.');
}

async function programmeOf(database: Database, { subjectId, moment }: ClaimRow): Promise<ProgrammeRow | null> {
  if (subjectId === null) return null;
  const [programme] = await readProgrammesById(database, [subjectId], moment);
  return programme ?? null;
}

async function checkCount(database: Database, claim: ClaimRow, programme: ProgrammeRow): Promise<Judged> {
  const days = claim.asOf ?? claim.date;
  if (claim.quantity === null || days?.earliest == null || days.latest == null) {
    return notDeterminable('It gives no number, or no day that it is about.');
  }
  const named = await readMemberships(database, { programmeIds: [programme.nodeId] }, claim.moment);
  const unnamed = await readUnnamedMembers(database, onDay(claim.moment, days.latest));
  const hasUnnamed = unnamed.some(({ programmeId }) => programmeId === programme.nodeId);
  return judgeCount(claim.quantity, { earliest: days.earliest, latest: days.latest }, named, hasUnnamed);
}

async function checkOutcome(
  context: { database: Database } & EstimatorContext,
  claim: ClaimRow,
  programme: ProgrammeRow,
  direction: string,
): Promise<ClaimCheckRow> {
  const day = claim.period?.to?.latest ?? claim.asOf?.latest ?? claim.period?.from?.latest ?? null;
  if (day === null) {
    return { ...notDeterminable('It gives no day or period that it is about.'), comparison: null, effect: null };
  }
  const comparison = await compareModels(context.database, questionOf(claim.metric, programme, day), claim.moment);
  if (comparison.answered.some(({ practices }) => practices === 0)) {
    const explanation = `No practice of ${comparison.answered.find(({ practices }) => practices === 0)!.label} has ${claim.metric} on record in those years.`;
    return { ...notDeterminable(explanation), comparison, effect: null };
  }
  const [effect] = await answerEffects(context, comparison, [EffectMethod.GROUP_TIME_ATT], new EffectOptions());
  return { ...judgeDirection(direction, effect!), comparison, effect: effect! };
}

/** The programme against everybody else, from three years before the claim to two after. */
function questionOf(metric: string, { slug, name }: ProgrammeRow, day: Day): ComparisonInput {
  const cohort = (about: Partial<CohortInput>): CohortInput =>
    Object.assign(new CohortInput(), { isProxy: false }, about);
  return Object.assign(new ComparisonInput(), {
    metric,
    cohorts: [cohort({ label: name, programme: slug }), cohort({ label: 'all other practices' })],
    from: addMonths(day, -MONTHS_BEFORE),
    to: addMonths(day, MONTHS_AFTER),
    ...USUAL_RULES,
  });
}

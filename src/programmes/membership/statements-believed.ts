import { knowledgeAt, type Knowledge, type Moment } from '../../time';
import type { JoinedStatement } from './joined-statement';

/** A statement that counts at a moment, and whether it had certainly been published by then. */
export interface Believed<Statement> {
  statement: Statement;
  knowledge: Knowledge;
}

/**
 * Which of a programme's statements count at a moment. Without a filter on stated time those are the preferred rows. With
 * one, a preferred row that had not been published cannot count; then the members of a network are the complete statement
 * of the latest edition known, and any other programme keeps those of its preferred rows that had been said. Of a row whose
 * correction had not certainly been said, what it corrects counts as before.
 *
 * @param statements  all JOINED rows of one programme that name a practice
 */
export function statementsBelieved<Statement extends JoinedStatement>(
  statements: readonly Statement[],
  moment: Moment,
): Believed<Statement>[] {
  const preferred = statements.filter((statement) => statement.isPreferred);
  const believed = published(preferred, moment);
  const isNetwork = statements[0]?.model === 'PRIMARY_CARE_NETWORK';
  if (moment.asKnownAt === null) return believed;
  if (!isNetwork) return withCorrected(believed, preferred, statements, moment);
  const wasOut = believed.length > 0 && believed.filter(isKnown).length === preferred.length;
  return wasOut ? believed : byLatestEdition(published(withoutCorrected(statements), moment));
}

/** Beside what is believed also what it corrects, where the correction was not certainly out. */
function withCorrected<Statement extends JoinedStatement>(
  believed: readonly Believed<Statement>[],
  preferred: readonly Statement[],
  statements: readonly Statement[],
  moment: Moment,
): Believed<Statement>[] {
  const known = new Set(believed.filter(isKnown).map(({ statement }) => statement));
  const byId = new Map(statements.map((statement) => [statement.participationId, statement]));
  const corrected: Believed<Statement>[] = [];
  let unsaid = preferred.filter((statement) => !known.has(statement));
  while (unsaid.length > 0) {
    const before = unsaid.flatMap(({ revisesId }) => (revisesId === null ? [] : (byId.get(revisesId) ?? [])));
    const wereOut = published(before, moment);
    corrected.push(...wereOut);
    const certain = new Set(wereOut.filter(isKnown).map(({ statement }) => statement));
    unsaid = before.filter((statement) => !certain.has(statement));
  }
  return [...believed, ...corrected];
}

/** Of two rows of one source, of which one corrects the other, only the correction is what the source says. */
function withoutCorrected<Statement extends JoinedStatement>(statements: readonly Statement[]): Statement[] {
  const sources = new Map(statements.map(({ participationId, sourceId }) => [participationId, sourceId]));
  const corrected = new Set(
    statements
      .filter(({ revisesId, sourceId }) => sources.get(revisesId ?? 0) === sourceId)
      .map(({ revisesId }) => revisesId),
  );
  return statements.filter(({ participationId }) => !corrected.has(participationId));
}

/** The latest edition that was certainly out, and beside it whatever a later one, which may have been out, says differently. */
function byLatestEdition<Statement extends JoinedStatement>(
  statements: readonly Believed<Statement>[],
): Believed<Statement>[] {
  const known = statements.filter(isKnown).map(({ statement }) => statement);
  const latest = known.reduce<Statement | null>((a, b) => (a === null || isEarlier(a, b) ? b : a), null);
  const saidInIt = new Set(known.filter(({ sourceId }) => sourceId === latest?.sourceId).map(whatItSays));
  return statements.filter((believed) =>
    isKnown(believed)
      ? believed.statement.sourceId === latest?.sourceId
      : !saidInIt.has(whatItSays(believed.statement)),
  );
}

function isKnown({ knowledge }: Believed<unknown>): boolean {
  return knowledge === 'KNOWN';
}

function isEarlier(a: JoinedStatement, b: JoinedStatement): boolean {
  if (a.statedLatest !== b.statedLatest) return a.statedLatest < b.statedLatest;
  return a.statedEarliest === b.statedEarliest ? a.sourceId < b.sourceId : a.statedEarliest < b.statedEarliest;
}

/** Equal texts: the two rows say the same, in whichever edition. */
function whatItSays({ practiceId, from, to }: JoinedStatement): string {
  return [practiceId, from.earliest, from.latest, to === null ? 'open' : `${to.earliest}/${to.latest}`].join('|');
}

function published<Statement extends JoinedStatement>(
  statements: readonly Statement[],
  moment: Moment,
): Believed<Statement>[] {
  return statements.flatMap((statement) => {
    const knowledge = knowledgeAt(statement, moment);
    return knowledge === null ? [] : [{ statement, knowledge }];
  });
}

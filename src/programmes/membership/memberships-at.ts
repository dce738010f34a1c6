import { knowledgeAt, type Bounds, type Moment } from '../../time';
import type { JoinedStatement } from './joined-statement';
import type { Membership } from './membership';
import { statementsBelieved } from './statements-believed';

/**
 * Who is believed to have been in which programme, from when until when.
 *
 * A spell ends where its own row prints an end, or with the LEFT row that ends it, if that row had itself been published. A
 * code that merged or closed ends nothing: a code can close because the practice stayed. Whether a row was a forecast is
 * not asked: what is preferred was borne out.
 *
 * @param statements  all JOINED rows, naming a practice, of whole programmes
 */
export function membershipsAt<Statement extends JoinedStatement>(
  statements: readonly Statement[],
  moment: Moment,
): Membership<Statement>[] {
  return [...byProgramme(statements).values()]
    .flatMap((ofProgramme) => statementsBelieved(ofProgramme, moment))
    .map(({ statement, knowledge }) => ({
      statement,
      spell: { from: statement.from, to: firstDayOut(statement, moment) },
      isPossiblyKnownOnly: knowledge === 'POSSIBLY_KNOWN',
    }));
}

function firstDayOut({ to, ending }: JoinedStatement, moment: Moment): Bounds | null {
  if (to !== null || ending === null || ending.stage !== 'LEFT') return to;
  return knowledgeAt(ending, moment) === 'KNOWN' ? ending.from : null;
}

function byProgramme<Statement extends JoinedStatement>(statements: readonly Statement[]): Map<number, Statement[]> {
  const programmes = new Map<number, Statement[]>();
  for (const statement of statements) {
    const ofProgramme = programmes.get(statement.programmeId);
    if (ofProgramme === undefined) programmes.set(statement.programmeId, [statement]);
    else ofProgramme.push(statement);
  }
  return programmes;
}

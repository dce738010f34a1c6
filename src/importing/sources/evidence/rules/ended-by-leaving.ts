import type { CrossCheck } from '.';

/** What ends a spell of a practice is that the same practice leaves the same programme. */
export const endedByLeaving: CrossCheck = (linesOf, problems) => {
  const lines = linesOf('participations.csv');
  const byId = new Map(lines.map(({ cells }) => [cells.participation_id!, cells]));
  for (const { line, cells } of lines) {
    const ending = byId.get(cells.ended_by!);
    if (ending === undefined) continue;
    const isItsEnd =
      ending.stage === 'LEFT' && ending.practice_id === cells.practice_id && ending.programme_id === cells.programme_id;
    if (!isItsEnd)
      problems.add(
        'participations.csv',
        line,
        `ended_by is ${cells.ended_by}: expected the LEFT row of the same practice and programme`,
      );
  }
};

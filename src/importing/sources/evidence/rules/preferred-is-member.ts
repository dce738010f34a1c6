import type { CrossCheck } from '.';

/** What a conflict prefers is one of the statements in it. */
export const preferredIsMember: CrossCheck = (linesOf, problems) => {
  const members = linesOf('conflict_members.csv').map(({ cells }) => `${cells.conflict_id} ${cells.member_id}`);
  for (const { line, cells } of linesOf('conflicts.csv')) {
    const { conflict_id: id, preferred_id: preferred } = cells;
    if (preferred !== '' && !members.includes(`${id} ${preferred}`))
      problems.add('conflicts.csv', line, `preferred_id is ${preferred}, which is no member of the conflict`);
  }
};
